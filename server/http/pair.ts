import { setCookie } from "hono/cookie";
import { HomewardError } from "../../src/core/errors.ts";
import type { Ctx, Home } from "./app-context.ts";
import { COOKIE, refuseCrossOrigin } from "./device-auth.ts";
import { jsonBody } from "./json-body.ts";

const COOKIE_S = 400 * 86_400;

/** A device name as a person reads it; throws `invalid-body`, which names the body's `key`. */
export function parseDeviceName(value: unknown, key = "deviceName"): string {
  const name = typeof value === "string" ? value.toWellFormed().normalize("NFC").trim() : "";
  if (name === "" || name.length > 100 || /\p{Cc}/u.test(name)) {
    throw new HomewardError("invalid-body", `'${key}' must be 1 to 100 printable characters.`);
  }
  return name;
}

/** How the cookie is set, the same for setting and clearing. */
export function cookieOptions(home: Home) {
  const secure = home.origin?.startsWith("https:") ?? false;
  return { httpOnly: true, sameSite: "Strict", path: "/", secure } as const;
}

/** POST /api/v1/pair: trades a code for a credential, as cookie (browsers) or token. */
export function postPair(home: Home) {
  return async (c: Ctx) => {
    refuseCrossOrigin(c, home);
    const body = await jsonBody(c, ["code", "deviceName", "wants"], 4096);
    const name = parseDeviceName(body["deviceName"]);
    const wants = body["wants"] ?? "cookie";
    if (wants !== "cookie" && wants !== "token") {
      throw new HomewardError("invalid-body", "'wants' must be 'cookie' or 'token'.");
    }
    if (typeof body["code"] !== "string") {
      throw new HomewardError("invalid-body", "'code' must be a text.");
    }
    const { device, token } = await home.pairing.redeem(body["code"], name);
    if (wants === "token") return c.json({ device, token }, 201);
    setCookie(c, COOKIE, token, { ...cookieOptions(home), maxAge: COOKIE_S });
    return c.json({ device }, 201);
  };
}

/** POST /api/v1/pairing-codes: lets a paired device invite another one. */
export function postPairingCode(home: Home) {
  return async (c: Ctx) => {
    const { code, expiresAtMs } = await home.pairing.newCode();
    const origin = home.origin ?? `http://${c.req.header("host")}`;
    return c.json({ code, link: `${origin}/#pair=${code}`, expiresAtMs }, 201);
  };
}
