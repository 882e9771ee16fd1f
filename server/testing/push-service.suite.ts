import {
  type ECDH,
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
} from "node:crypto";
import { once } from "node:events";
import {
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
  createServer,
} from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";

/** What a push service was sent. */
export type Received = { path: string; headers: IncomingHttpHeaders; body: Buffer };
/** How it answers: a status with headers, or nothing at all. */
export type PushAnswer = { status: number; headers?: Record<string, string> } | "silence";
type LateAnswer = Promise<{ status: number }>;

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** A push service on this machine that keeps what it is sent. */
export class PushService {
  readonly received: Received[] = [];
  answer: PushAnswer | LateAnswer = { status: 201 };
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Starts it; it is stopped after the tests of this file. */
  static async start(): Promise<PushService> {
    const server = createServer((incoming, outgoing) => {
      const pieces: Buffer[] = [];
      incoming.on("data", (piece: Buffer) => pieces.push(piece));
      incoming.on("end", () => {
        const { url: path = "", headers } = incoming;
        service.received.push({ path, headers, body: Buffer.concat(pieces) });
        void service.#reply(outgoing);
      });
    });
    const service = new PushService(server);
    servers.push(server);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return service;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async #reply(outgoing: ServerResponse): Promise<void> {
    const answer = await this.answer;
    if (answer !== "silence")
      outgoing.writeHead(answer.status, "headers" in answer ? answer.headers : {}).end();
  }

  /** Waits until so many messages have come. */
  async reaches(count: number): Promise<void> {
    while (this.received.length < count) await new Promise((done) => setTimeout(done, 5));
  }
}

/** A browser's end of a subscription, which alone can read what is sent to it. */
export class Subscriber {
  readonly endpoint: string;
  readonly #ecdh: ECDH = createECDH("prime256v1");
  readonly #auth = randomBytes(16);

  constructor(service: PushService, path = "/one") {
    this.endpoint = service.origin + path;
    this.#ecdh.generateKeys();
  }

  get keys() {
    return {
      p256dh: this.#ecdh.getPublicKey("base64url"),
      auth: this.#auth.toString("base64url"),
    };
  }

  /** Reads a message as RFC 8291 and RFC 8188 tell a browser to; throws when it is not meant for this one. */
  decrypt(body: Buffer): string {
    const [salt, keyIdBytes] = [body.subarray(0, 16), body.readUInt8(20)];
    const senderPoint = body.subarray(21, 21 + keyIdBytes);
    const sealed = body.subarray(21 + keyIdBytes);
    const info = Buffer.concat([
      Buffer.from("WebPush: info\0"),
      this.#ecdh.getPublicKey(),
      senderPoint,
    ]);
    const shared = this.#ecdh.computeSecret(senderPoint);
    const secret = Buffer.from(hkdfSync("sha256", shared, this.#auth, info, 32));
    const derive = (name: string, bytes: number) =>
      Buffer.from(hkdfSync("sha256", secret, salt, `Content-Encoding: ${name}\0`, bytes));
    const decipher = createDecipheriv("aes-128-gcm", derive("aes128gcm", 16), derive("nonce", 12));
    decipher.setAuthTag(sealed.subarray(-16));
    const record = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    const end = record.lastIndexOf(2);
    if (end === -1 || record.subarray(end + 1).some((byte) => byte !== 0)) {
      throw new Error("The record does not end as the last one does");
    }
    return record.subarray(0, end).toString("utf8");
  }
}

/** The claims of a VAPID header whose signature fits the key it names; throws otherwise. */
export function verifiedVapid(header: string): { claims: Record<string, unknown>; key: string } {
  const [, head = "", claims = "", signature = "", key = ""] =
    /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(header) ?? [];
  const point = Buffer.from(key, "base64url");
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((at) => at.toString("base64url"));
  const jwk = { kty: "EC", crv: "P-256", x: x ?? "", y: y ?? "" };
  const isSigned = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  if (!isSigned) throw new Error("The signature does not fit the key");
  const read = (text: string) => JSON.parse(Buffer.from(text, "base64url").toString());
  if (read(head).alg !== "ES256") throw new Error("The JWT must say ES256");
  return { claims: read(claims), key };
}
