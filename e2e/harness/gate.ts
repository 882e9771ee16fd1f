import { once } from "node:events";
import {
  type IncomingMessage,
  type Server,
  type ServerResponse,
  createServer,
  request,
} from "node:http";
import { Transform } from "node:stream";
import { freePort } from "./free-port.ts";

/** One request that went through the gate, as far as it came. */
export type Passage = {
  method: string;
  path: string;
  requestHeaders: IncomingMessage["headers"];
  /** When its head was here, ms since the epoch. */
  arrivedAtMs: number;
  /** When the first byte of its body was here, ms since the epoch; null while there is none. */
  firstByteAtMs: number | null;
  /** Body bytes that were handed on to the home. */
  sentBytes: number;
  /** null while there is no answer, and for ever when the request was cut. */
  status: number | null;
  responseHeaders: IncomingMessage["headers"];
};

const PORTAL_PATH = "/portal/sign-in";

/**
 * An HTTP proxy in front of a home that counts, slows down, cuts and refuses: the way home as a test wants it.
 * Host and Origin pass unchanged, so the browser's site is the gate's origin and the home agrees.
 */
export class Gate {
  readonly host: string;
  readonly port: number;
  readonly passages: Passage[] = [];
  /** Requests that came while the gate was cut, such as "GET /healthz". */
  readonly refused: string[] = [];
  /** Upload speed of the whole gate in bytes a second; null: as fast as it goes. */
  bytesPerSecond: number | null = null;
  /** Each answer is handed back this much later, ms: a round trip on a longer way. */
  delayMs = 0;
  /** Bodies beyond this are answered with 413, as web servers in front of a home do; null: no limit. */
  bodyLimitBytes: number | null = null;
  /** A Wi-Fi that wants a sign-in first answers everything itself: by sending on to its page, or with it; null: none. */
  portal: "redirect" | "page" | null = null;
  /** Text that is appended to what the home serves under a path: a new version of it, for tests of updates. */
  readonly appended = new Map<string, string>();
  readonly #target: { host: string; port: number };
  readonly #server: Server;
  #closed = false;
  /** When the next byte may pass, ms by performance.now(). */
  #nextAtMs = 0;

  private constructor(host: string, port: number, target: { host: string; port: number }) {
    this.host = host;
    this.port = port;
    this.#target = target;
    this.#server = createServer((incoming, answer) => this.#pass(incoming, answer));
    this.#server.requestTimeout = 0;
  }

  static async open(target: { host: string; port: number }): Promise<Gate> {
    const gate = new Gate(target.host, await freePort(target.host), target);
    gate.#server.listen(gate.port, gate.host);
    await once(gate.#server, "listening");
    return gate;
  }

  get origin(): string {
    return `http://${this.host}:${this.port}`;
  }

  /** Requests that carried upload bytes: creations with a body and chunks. */
  get bodies(): Passage[] {
    return this.passages.filter(
      ({ method, path }) =>
        path.startsWith("/uploads") && (method === "POST" || method === "PATCH"),
    );
  }

  /** Upload bytes that reached the home in all. */
  get uploadedBytes(): number {
    return this.bodies.reduce((sum, passage) => sum + passage.sentBytes, 0);
  }

  /** One line for each request, for the messages of failing tests. */
  describe(): string {
    return this.passages
      .map(({ method, path, requestHeaders, sentBytes, status }) => {
        const offset = requestHeaders["upload-offset"];
        const at = offset === undefined ? "" : ` at ${String(offset)}`;
        return `${method} ${path}${at}, ${sentBytes} bytes → ${status ?? "cut"}`;
      })
      .join("\n");
  }

  /** Ends every open connection and refuses new ones until `reopen`. */
  cut(): void {
    this.#closed = true;
    this.#server.closeAllConnections();
  }

  reopen(): void {
    this.#closed = false;
  }

  async dispose(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, "close");
  }

  #pass(incoming: IncomingMessage, answer: ServerResponse): void {
    if (this.#closed) {
      this.refused.push(`${incoming.method ?? ""} ${incoming.url ?? ""}`);
      incoming.socket.destroy();
      return;
    }
    if (this.portal !== null) {
      this.#signIn(this.portal, incoming, answer);
      return;
    }
    const passage: Passage = {
      method: incoming.method ?? "",
      path: incoming.url ?? "",
      requestHeaders: incoming.headers,
      arrivedAtMs: Date.now(),
      firstByteAtMs: null,
      sentBytes: 0,
      status: null,
      responseHeaders: {},
    };
    this.passages.push(passage);
    if (Number(incoming.headers["content-length"] ?? 0) > (this.bodyLimitBytes ?? Infinity)) {
      passage.status = 413;
      answer.writeHead(413, { "Content-Type": "text/html" }).end("<h1>Request too large</h1>");
      incoming.resume();
      return;
    }
    const onward = request({
      ...this.#target,
      method: passage.method,
      path: passage.path,
      headers: rawPairs(incoming.rawHeaders),
      agent: false,
    });
    onward.on("response", (response) => {
      response.on("error", () => incoming.socket.destroy());
      if (this.delayMs === 0) this.#answer(passage, response, answer);
      else setTimeout(() => this.#answer(passage, response, answer), this.delayMs);
    });
    // A home that is down looks like a home that is down: the connection ends without an answer.
    onward.on("error", () => incoming.socket.destroy());
    answer.on("close", () => onward.destroy());
    incoming.on("error", () => onward.destroy());
    incoming.pipe(this.#meter(passage)).pipe(onward);
  }

  /** It takes whatever is sent, as such portals do, and says that all is fine. */
  #signIn(portal: "redirect" | "page", incoming: IncomingMessage, answer: ServerResponse): void {
    this.refused.push(`${incoming.method ?? ""} ${incoming.url ?? ""}`);
    const isAsked = incoming.url === PORTAL_PATH;
    incoming.resume().on("end", () => {
      if (portal === "redirect" && !isAsked)
        answer.writeHead(302, { Location: `${this.origin}${PORTAL_PATH}` }).end();
      else
        answer
          .writeHead(200, { "Content-Type": "text/html", "Cache-Control": "no-store" })
          .end("<!doctype html><title>Free Wi-Fi</title><h1>Accept our terms</h1>");
    });
  }

  #answer(passage: Passage, response: IncomingMessage, answer: ServerResponse): void {
    passage.status = response.statusCode ?? null;
    passage.responseHeaders = response.headers;
    const appended = this.appended.get(passage.path);
    if (appended === undefined) {
      answer.writeHead(passage.status ?? 502, response.rawHeaders);
      response.pipe(answer);
    } else {
      const { "content-length": _length, ...headers } = response.headers;
      answer.writeHead(passage.status ?? 502, headers);
      response.on("end", () => answer.end(appended)).pipe(answer, { end: false });
    }
  }

  #meter(passage: Passage): Transform {
    return new Transform({
      transform: (bytes: Buffer, _encoding, done) => {
        passage.firstByteAtMs ??= Date.now();
        passage.sentBytes += bytes.length;
        const rate = this.bytesPerSecond;
        if (rate === null) return done(null, bytes);
        const nowMs = performance.now();
        this.#nextAtMs = Math.max(this.#nextAtMs, nowMs) + (bytes.length / rate) * 1000;
        setTimeout(() => done(null, bytes), this.#nextAtMs - nowMs);
      },
    });
  }
}

function rawPairs(raw: string[]): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at] ?? "";
    const value = raw[at + 1] ?? "";
    const before = headers[name];
    headers[name] = before === undefined ? value : [before, value].flat();
  }
  return headers;
}
