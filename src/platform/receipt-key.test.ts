import { generateKeyPairSync, sign } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { parseSha256 } from "../core/ids.ts";
import type { HomeKey } from "../core/library-ports.ts";
import { keyThumbprint, openReceiptChecker } from "./receipt-key.ts";

const photo = { sha256: parseSha256("ab".repeat(32)), sizeBytes: 5 };
const otherPhoto = { sha256: parseSha256("cd".repeat(32)), sizeBytes: 5 };
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A home with a key of its own that signs as homes do. */
async function aHome() {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const { x = "" } = publicKey.export({ format: "jwk" });
  const jwk: HomeKey["publicKey"] = { kty: "OKP", crv: "Ed25519", x };
  const homeId = await keyThumbprint(jwk);
  const facts = { assetId: "ab".repeat(16), storedAtMs: 1_800_000_000_000, home: homeId };
  const receipt = (of = photo, header: unknown = { alg: "EdDSA", kid: homeId }) => {
    const input = `${base64url(header)}.${base64url({ ...of, ...facts })}`;
    return `${input}.${sign(null, Buffer.from(input), privateKey).toString("base64url")}`;
  };
  return { homeId, publicKey: jwk, receipt };
}

/** The text with one bit of one character of its part changed. */
function bent(jws: string, part: 0 | 1 | 2): string {
  const parts = jws.split(".");
  const text = parts[part] ?? "";
  const at = text.length >> 1;
  parts[part] = text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
  return parts.join(".");
}

afterEach(() => vi.restoreAllMocks());

describe("openReceiptChecker()", () => {
  it("says valid for what the home signed", async () => {
    const home = await aHome();
    const checker = await openReceiptChecker(home);
    expect(await checker.check(home.receipt(), photo)).toBe("valid");
  });

  it.each([0, 1, 2] as const)("says wrong when part %i was tampered with", async (part) => {
    const home = await aHome();
    const checker = await openReceiptChecker(home);
    expect(await checker.check(bent(home.receipt(), part), photo)).toBe("wrong");
  });

  it("says wrong for a receipt that another home's key signed in its name", async () => {
    const [home, other] = [await aHome(), await aHome()];
    const [head, payload] = home.receipt().split(".");
    const stranger = other.receipt().split(".")[2];
    const checker = await openReceiptChecker(home);
    expect(await checker.check(`${head}.${payload}.${stranger}`, photo)).toBe("wrong");
    expect(await checker.check(other.receipt(), photo)).toBe("wrong");
  });

  it("says wrong for a true receipt of another photo", async () => {
    const home = await aHome();
    const checker = await openReceiptChecker(home);
    expect(await checker.check(home.receipt(otherPhoto), photo)).toBe("wrong");
    expect(await checker.check(home.receipt(), { ...photo, sizeBytes: 6 })).toBe("wrong");
  });

  it.each([{ alg: "none" }, { alg: "HS256" }, null, "EdDSA"])(
    "says wrong where the header is %j, signed or not",
    async (header) => {
      const home = await aHome();
      const checker = await openReceiptChecker(home);
      expect(await checker.check(home.receipt(photo, header), photo)).toBe("wrong");
    },
  );

  it.each(["", "a.b", "a.b.c", "....", "ä.ö.ü"])("says wrong for %j", async (jws) => {
    const checker = await openReceiptChecker(await aHome());
    expect(await checker.check(jws, photo)).toBe("wrong");
  });

  it("refuses a key that the home's id does not name", async () => {
    const [home, other] = [await aHome(), await aHome()];
    const swapped = { homeId: home.homeId, publicKey: other.publicKey };
    await expect(openReceiptChecker(swapped)).rejects.toThrow("not its own");
  });

  it("does not pretend where the browser has no Ed25519", async () => {
    const home = await aHome();
    vi.spyOn(crypto.subtle, "importKey").mockRejectedValue(
      new DOMException("Unrecognized name", "NotSupportedError"),
    );
    const checker = await openReceiptChecker(home);
    expect(await checker.check(home.receipt(), photo)).toBe("unchecked");
    expect(await checker.check(home.receipt(), otherPhoto)).toBe("wrong");
  });
});
