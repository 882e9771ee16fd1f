import { createHash, randomBytes, randomInt } from "node:crypto";
import { HomewardError } from "../../src/core/errors.ts";
import type { Device, DeviceRows } from "../ports/device-rows.ts";

/** Crockford's base32: no I, L, O, U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_MS = 10 * 60_000;
const WRONG_TRIES = 10;
const WRONG_TRIES_MS = 60_000;
const SEEN_MS = 60 * 60_000;

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** What a person typed as a pairing code, in its one form. */
function canonical(code: string): string {
  return code.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
}

/** A pairing code and when it ends, ms since the epoch. */
export type PairingCode = { code: string; expiresAtMs: number };

/** Who comes in: codes for new devices, credentials for known ones. Only hashes of either are stored. */
export class Pairing {
  readonly #rows: DeviceRows;
  readonly #nowMs: () => number;
  #wrongAtMs: number[] = [];

  constructor(rows: DeviceRows, nowMs: () => number) {
    this.#rows = rows;
    this.#nowMs = nowMs;
  }

  /** Makes a code that lets one device in within 10 minutes. */
  async newCode(): Promise<PairingCode> {
    const code = Array.from({ length: 10 }, () => ALPHABET[randomInt(32)]).join("");
    const nowMs = this.#nowMs();
    await this.#rows.addPairingCode(hashOf(code), nowMs + CODE_MS, nowMs);
    return { code: `${code.slice(0, 5)}-${code.slice(5)}`, expiresAtMs: nowMs + CODE_MS };
  }

  /** Adds a device without a code, for who sits at the home itself; gives its bearer token. */
  async addDevice(name: string): Promise<{ device: { id: string; name: string }; token: string }> {
    const { token, ...device } = this.#newDevice(name);
    await this.#rows.addDevice(device);
    return { device: { id: device.id, name }, token };
  }

  /** Trades a code for a device and its token. Throws `pairing-code`, and `throttled` after 10 wrong tries in a minute. */
  async redeem(code: string, name: string) {
    const nowMs = this.#nowMs();
    this.#wrongAtMs = this.#wrongAtMs.filter((atMs) => atMs > nowMs - WRONG_TRIES_MS);
    const [oldest] = this.#wrongAtMs;
    if (oldest !== undefined && this.#wrongAtMs.length >= WRONG_TRIES) {
      const retryAfterMs = oldest + WRONG_TRIES_MS - nowMs;
      throw new HomewardError("throttled", "Too many wrong pairing codes.", { retryAfterMs });
    }
    // Counted before it is looked up, so that tries at the same time count too.
    this.#wrongAtMs.push(nowMs);
    const { token, ...device } = this.#newDevice(name);
    if (!(await this.#rows.redeemPairingCode(hashOf(canonical(code)), nowMs, device))) {
      throw new HomewardError("pairing-code");
    }
    this.#wrongAtMs.pop();
    return { device: { id: device.id, name }, token };
  }

  /** The device with this token; throws `signed-out` when there is none. */
  async identify(token: string): Promise<Device> {
    const device = await this.#rows.findDeviceByToken(hashOf(token));
    if (device === null) throw new HomewardError("signed-out");
    const nowMs = this.#nowMs();
    if (nowMs - device.lastSeenAtMs > SEEN_MS) await this.#rows.touchDevice(device.id, nowMs);
    return device;
  }

  #newDevice(name: string) {
    const token = randomBytes(32).toString("base64url");
    const id = randomBytes(8).toString("hex");
    return { id, name, token, tokenHash: hashOf(token), createdAtMs: this.#nowMs() };
  }
}
