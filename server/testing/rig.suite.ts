import { createHash, randomBytes } from "node:crypto";
import { lstatSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll } from "vitest";
import type { Sha256 } from "../../src/core/ids.ts";
import { encodeChecksum } from "../../src/core/tus/checksum.ts";
import { encodeMetadata } from "../../src/core/tus/metadata.ts";
import { CHUNK_MEDIA_TYPE } from "../../src/core/tus/protocol.ts";
import { type RunningHome, type Tuning, startHome } from "../serve.ts";
import type { Settings } from "../settings.ts";

/** An answer, read to its end. */
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string; bytes: Buffer };
export type Call = {
  headers?: OutgoingHttpHeaders;
  body?: string | Uint8Array;
  token?: string | null;
};

export const sha256Of = (bytes: Uint8Array) =>
  createHash("sha256").update(bytes).digest("hex") as Sha256;
export const checksumOf = (bytes: Uint8Array) => encodeChecksum(sha256Of(bytes));
export const photo = (sizeBytes: number) => randomBytes(sizeBytes);
export const codeOf = (answer: Answer): string => JSON.parse(answer.text).code;

/** What the tests of this file leave behind, ended in this order. */
const homes: RunningHome[] = [];
const folders: string[] = [];
afterAll(async () => {
  await Promise.all(homes.map((home) => home.close()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the tests of this file. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "homeward-"));
  folders.push(folder);
  return folder;
}

/** Plain files below a folder, as relative paths. */
export function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => !lstatSync(join(folder, name)).isDirectory());
  return files.map((name) => relative(folder, join(folder, name))).toSorted();
}

/** Sends one request and reads the whole answer; rejects when the connection ends first. */
export async function send(
  port: number,
  method: string,
  path: string,
  { headers = {}, body = "" }: Call = {},
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const outgoing = request({ port, host: "127.0.0.1", method, path, headers, agent: false });
  outgoing.on("error", reject);
  outgoing.on("response", (incoming) => {
    const pieces: Buffer[] = [];
    incoming.on("data", (piece: Buffer) => pieces.push(piece));
    incoming.on("error", reject);
    incoming.on("end", () => {
      const bytes = Buffer.concat(pieces);
      const { statusCode = 0 } = incoming;
      resolve({ status: statusCode, headers: incoming.headers, text: bytes.toString(), bytes });
    });
  });
  outgoing.end(body);
  return await promise;
}

/** A running home in a folder of its own, with one device, and the requests that tests send. */
export class Rig {
  readonly home: RunningHome;
  readonly folder: string;
  readonly token: string;

  private constructor(home: RunningHome, folder: string, token: string) {
    this.home = home;
    this.folder = folder;
    this.token = token;
  }

  /** Starts it; it is stopped after the tests of this file. */
  static async start(settings: Partial<Settings> = {}, tuning: Tuning = {}): Promise<Rig> {
    const folder = settings.dataFolder ?? tempFolder();
    const all = {
      host: "127.0.0.1",
      port: 0,
      origin: null,
      maxSizeBytes: 1 << 30,
      logLevel: null,
      metricsToken: null,
      rateMbPerS: null,
      ...settings,
    };
    const home = await startHome({ ...all, dataFolder: folder }, { graceMs: 200, ...tuning });
    const { token } = await home.pairing.addDevice("test");
    const close = home.close.bind(home);
    let closing: Promise<void> | null = null;
    home.close = async () => await (closing ??= close());
    homes.push(home);
    return new Rig(home, folder, token);
  }

  async call(method: string, path: string, { token, headers, ...rest }: Call = {}) {
    const credential = token === undefined ? this.token : token;
    const authorization = credential === null ? {} : { authorization: `Bearer ${credential}` };
    return await send(this.home.port, method, path, {
      ...rest,
      headers: { ...authorization, ...headers },
    });
  }

  async json(method: string, path: string, value: unknown, call: Call = {}) {
    const body = JSON.stringify(value);
    // Without it node sends the body of a DELETE as if it were the next request.
    const headers = { "Content-Length": Buffer.byteLength(body), ...call.headers };
    return await this.call(method, path, { ...call, headers, body });
  }

  async tus(method: string, path: string, call: Call = {}) {
    return await this.call(method, path, {
      ...call,
      headers: { "Tus-Resumable": "1.0.0", ...call.headers },
    });
  }

  /** POST of a whole photo with its hash. */
  async post(bytes: Uint8Array, metadata: Record<string, string> = {}, call: Call = {}) {
    return await this.tus("POST", "/uploads", {
      ...call,
      body: bytes,
      headers: {
        "Upload-Length": bytes.length,
        "Upload-Metadata": encodeMetadata({ sha256: sha256Of(bytes), ...metadata }),
        "Content-Type": CHUNK_MEDIA_TYPE,
        ...call.headers,
      },
    });
  }

  /** POST without a body; gives the path of the upload. */
  async create(lengthBytes: number, metadata: Record<string, string> = {}): Promise<string> {
    const headers = { "Upload-Length": lengthBytes, "Upload-Metadata": encodeMetadata(metadata) };
    return String((await this.tus("POST", "/uploads", { headers })).headers.location);
  }

  async patch(path: string, offset: number, body: Uint8Array, headers: OutgoingHttpHeaders = {}) {
    const all = { "Upload-Offset": offset, "Content-Type": CHUNK_MEDIA_TYPE, ...headers };
    return await this.tus("PATCH", path, { body, headers: all });
  }

  /** The Upload-Offset that HEAD tells. */
  async offset(path: string): Promise<number> {
    return Number((await this.tus("HEAD", path)).headers["upload-offset"]);
  }

  /** Starts a request, sends the beginning of its body and leaves it hanging. */
  async hang(method: string, path: string, headers: OutgoingHttpHeaders, begin: Uint8Array) {
    const authorization = `Bearer ${this.token}`;
    const all = { "Tus-Resumable": "1.0.0", "Content-Type": CHUNK_MEDIA_TYPE, authorization };
    const { port } = this.home;
    const outgoing = request({
      port,
      host: "127.0.0.1",
      method,
      path,
      headers: { ...all, ...headers },
      agent: false,
    });
    const { promise: ended, resolve } = Promise.withResolvers<number | string>();
    outgoing.on("error", (error) => resolve(error.message));
    outgoing.on("response", (incoming) => resolve(incoming.statusCode ?? 0));
    await new Promise((done) => outgoing.write(begin, done));
    return { ended, outgoing };
  }

  /** Waits until so many bytes of unfinished uploads are in the part store. */
  async partsReach(sizeBytes: number): Promise<void> {
    const folder = join(this.folder, "uploads");
    const held = () =>
      filesIn(folder).reduce((sum, name) => sum + lstatSync(join(folder, name)).size, 0);
    while (held() < sizeBytes) await new Promise((done) => setTimeout(done, 5));
  }

  libraryFiles(): string[] {
    return filesIn(join(this.folder, "library"));
  }

  libraryHashes(): string[] {
    const read = (path: string) => readFileSync(join(this.folder, "library", path));
    return this.libraryFiles().map((path) => sha256Of(read(path)));
  }

  partFiles(): string[] {
    return filesIn(join(this.folder, "uploads"));
  }
}
