import { EXAMPLE_AT_MS } from "./examples.ts";
import {
  COUNT,
  FLAG,
  INSTANT,
  TEXT,
  type Paths,
  inHeader,
  inPath,
  json,
  list,
  object,
  ok,
  operation,
  orNull,
} from "./operation.ts";

const device = object({ id: TEXT, name: TEXT });
const EXAMPLE_DEVICE = { id: "5f2b9c01d2e3f405", name: "My phone" };
const name = { type: "string", minLength: 1, maxLength: 100 };
/** The key that receipts are signed with, as a JWK (RFC 8037). */
const KEY = object({ kty: { const: "OKP" }, crv: { const: "Ed25519" }, x: TEXT });
const tag = "home and devices";

/** Who the home is, who comes in. */
export const HOME_PATHS: Paths = {
  "/api/v1/pair": {
    post: operation({
      tag,
      summary:
        "Trades a pairing code for a credential: a cookie, or a bearer token where 'wants' is 'token'.",
      device: false,
      changes: true,
      body: json(
        object({ code: TEXT, deviceName: name, wants: { enum: ["cookie", "token"] } }, ["wants"]),
        {
          code: "7K3QZ-0M4XW",
          deviceName: "My phone",
          wants: "token",
        },
      ),
      answers: {
        201: ok("Paired.", object({ device, token: TEXT }, ["token"]), {
          device: EXAMPLE_DEVICE,
          token: "0".repeat(43),
        }),
      },
      errors: ["pairing-code", "throttled"],
    }),
  },
  "/api/v1/pairing-codes": {
    post: operation({
      tag,
      summary: "Makes a code that lets one more device in within 10 minutes.",
      changes: true,
      answers: {
        201: ok("The code.", object({ code: TEXT, link: TEXT, expiresAtMs: INSTANT }), {
          code: "7K3QZ-0M4XW",
          link: "https://photos.example/#pair=7K3QZ-0M4XW",
          expiresAtMs: EXAMPLE_AT_MS,
        }),
      },
    }),
  },
  "/api/v1/home": {
    get: operation({
      tag,
      summary:
        "Who this home is, and whether it takes more. A device may tell how many photos wait on it.",
      parameters: [inHeader("Homeward-Waiting", "How many photos wait on the device.")],
      answers: {
        200: ok(
          "The home.",
          object({ id: TEXT, publicKey: KEY, device, maxSizeBytes: COUNT, freeBytes: COUNT }),
          {
            id: "5b1c",
            publicKey: {
              kty: "OKP",
              crv: "Ed25519",
              x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
            },
            device: EXAMPLE_DEVICE,
            maxSizeBytes: 68_719_476_736,
            freeBytes: 1_000_000_000,
          },
        ),
      },
    }),
  },
  "/api/v1/devices": {
    get: operation({
      tag,
      summary: "All devices, oldest first.",
      answers: {
        200: ok(
          "The devices.",
          object({
            devices: list(
              object({
                id: TEXT,
                name,
                createdAtMs: INSTANT,
                lastSeenAtMs: INSTANT,
                waitingCount: orNull(COUNT),
                isThis: FLAG,
              }),
            ),
          }),
          {
            devices: [
              {
                ...EXAMPLE_DEVICE,
                createdAtMs: EXAMPLE_AT_MS,
                lastSeenAtMs: EXAMPLE_AT_MS,
                waitingCount: 3,
                isThis: true,
              },
            ],
          },
        ),
      },
    }),
  },
  "/api/v1/devices/{id}": {
    patch: operation({
      tag,
      summary: "Gives a device another name.",
      changes: true,
      parameters: [inPath("id", TEXT)],
      body: json(object({ name }), { name: "Kitchen tablet" }),
      answers: { 204: { description: "Renamed." } },
      errors: ["not-found"],
    }),
    delete: operation({
      tag,
      summary: "Revokes a device; its photos stay. The own one signs out.",
      changes: true,
      parameters: [inPath("id", TEXT)],
      answers: { 204: { description: "Revoked." } },
      errors: ["not-found"],
    }),
  },
};
