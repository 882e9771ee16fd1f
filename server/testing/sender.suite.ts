import { randomInt } from "node:crypto";
import { parseReceipt } from "../../src/core/receipt.ts";
import { encodeMetadata } from "../../src/core/tus/metadata.ts";
import { CHUNK_MEDIA_TYPE } from "../../src/core/tus/protocol.ts";
import { photo, send, sha256Of } from "./rig.suite.ts";

/** A device that sends ever new photos, and again what was not acknowledged. */
export class Sender {
  readonly #token: string;
  /** Hashes of all photos that were sent at least in part. */
  readonly sent = new Set<string>();
  readonly acknowledged = new Set<string>();
  #waiting: Buffer[] = [];

  constructor(token: string) {
    this.#token = token;
  }

  /** Sends one photo after the other until the home is gone. */
  async sendUntilCut(port: number): Promise<void> {
    for (;;) {
      const bytes = this.#waiting.shift() ?? photo(randomInt(20_000, 200_000));
      if (!(await this.send(port, bytes))) return;
    }
  }

  /** Sends so many new photos. */
  async sendNew(port: number, count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) await this.send(port, photo(randomInt(20_000, 200_000)));
  }

  /** Sends what was not acknowledged; throws when it cannot. */
  async sendRest(port: number): Promise<void> {
    const rest = this.#waiting;
    this.#waiting = [];
    for (const bytes of rest) {
      if (!(await this.send(port, bytes))) throw new Error("The home does not take what is left");
    }
  }

  /** Sends a photo, every third one in two chunks; false when the home went away in the middle. */
  async send(port: number, bytes: Buffer): Promise<boolean> {
    const sha256 = sha256Of(bytes);
    this.sent.add(sha256);
    try {
      const answer = await this.#post(port, bytes, sha256);
      this.acknowledged.add(parseReceipt(answer.headers["homeward-receipt"]).sha256);
      return true;
    } catch (error) {
      this.#waiting.push(bytes);
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (["ECONNRESET", "ECONNREFUSED", "EPIPE"].includes(code)) return false;
      throw error;
    }
  }

  async #post(port: number, bytes: Buffer, sha256: string) {
    const headers = {
      authorization: `Bearer ${this.#token}`,
      "Tus-Resumable": "1.0.0",
      "Upload-Length": bytes.length,
      // The same name for all: every one has to find its own place.
      "Upload-Metadata": encodeMetadata({ sha256, filename: "image.jpg" }),
      "Content-Type": CHUNK_MEDIA_TYPE,
    };
    const isWhole = bytes.length % 3 !== 0;
    const first = isWhole ? bytes : bytes.subarray(0, bytes.length / 3);
    const made = await send(port, "POST", "/uploads", { headers, body: first });
    const offset = Number(made.headers["upload-offset"]);
    if (made.status !== 201 || offset === bytes.length) return made;
    return await send(port, "PATCH", String(made.headers.location), {
      headers: { ...headers, "Upload-Offset": offset },
      body: bytes.subarray(offset),
    });
  }
}
