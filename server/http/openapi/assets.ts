import { ASSET, ASSET_FACTS, EXAMPLE_ASSET } from "./entry.ts";
import {
  COUNT,
  DAY,
  FLAG,
  HASH,
  ID,
  type Operation,
  type Paths,
  TEXT,
  inHeader,
  inPath,
  inQuery,
  json,
  list,
  object,
  ok,
  operation,
  orNull,
} from "./operation.ts";

const tag = "library";
const YES = { const: "true" };
const FILTER = [
  inQuery("limit", "How many, 1 to 500; 100 where it is left out.", { type: "integer" }),
  inQuery("cursor", "The nextCursor of the page before."),
  inQuery("day", "Begins at this wall day, or the next older one with photos.", DAY),
  inQuery("from", "Taken on this wall day or later.", DAY),
  inQuery("to", "Taken on this wall day or earlier.", DAY),
  inQuery("q", "Words, each the beginning of a word of a file's name or the camera."),
  inQuery("camera", "Taken by this camera."),
  inQuery("album", "In this album.", ID),
  inQuery("favourite", "Only favourites.", YES),
  inQuery("bbox", "west,south,east,north in degrees."),
  inQuery("trash", "The trash instead of the timeline.", YES),
];

const BYTES = { "application/octet-stream": { schema: {} } };

function original(summary: string, parameters: ReturnType<typeof inPath>[]): Operation {
  return operation({
    tag,
    summary,
    parameters: [
      ...parameters,
      inHeader("Range", "One range of bytes."),
      inHeader("If-Range", "The ETag that the range is meant for."),
      inHeader("If-None-Match", "The ETag that is there already."),
    ],
    answers: {
      200: { description: "The file, byte for byte, as an attachment.", content: BYTES },
      206: { description: "The range.", content: BYTES },
      304: { description: "It is there already." },
      412: { description: "The If-Match names another file." },
    },
    errors: ["not-found", "range-not-satisfiable"],
  });
}

function picture(summary: string): Operation {
  return operation({
    tag,
    summary: `${summary} A 404 with Retry-After while it is drawn, without where it cannot be.`,
    parameters: [inPath("id"), inHeader("If-None-Match", "The ETag that is there already.")],
    answers: {
      200: { description: "The picture.", content: { "image/webp": { schema: {} } } },
      304: { description: "It is there already." },
    },
    errors: ["not-found"],
  });
}

/** The timeline and its photos. */
export const ASSET_PATHS: Paths = {
  "/api/v1/assets": {
    get: operation({
      tag,
      summary: "The timeline, newest taken first, or the trash, newest deleted first.",
      parameters: FILTER,
      answers: {
        200: ok(
          "A page. The totals are those of the whole timeline or trash.",
          object({
            assets: list(ASSET),
            nextCursor: orNull(TEXT),
            totalCount: COUNT,
            totalBytes: COUNT,
          }),
          { assets: [EXAMPLE_ASSET], nextCursor: null, totalCount: 1, totalBytes: 2_000_000 },
        ),
      },
      errors: ["invalid-value"],
    }),
  },
  "/api/v1/assets/days": {
    get: operation({
      tag,
      summary: "How many photos each wall day has, newest first.",
      answers: {
        200: ok(
          "The days.",
          object({ days: list(object({ day: DAY, count: COUNT })), totalCount: COUNT }),
          { days: [{ day: "2026-05-28", count: 1 }], totalCount: 1 },
        ),
      },
      errors: ["invalid-value"],
    }),
  },
  "/api/v1/cameras": {
    get: operation({
      tag,
      summary: "The cameras that took what is in the timeline, by name.",
      answers: {
        200: ok("The cameras.", object({ cameras: list(TEXT) }), { cameras: ["Apple iPhone 15"] }),
      },
      errors: ["invalid-value"],
    }),
  },
  "/api/v1/assets/{id}": {
    get: operation({
      tag,
      summary: "One asset with all that is known of it, in the trash or not.",
      parameters: [inPath("id")],
      answers: { 200: ok("The asset.", ASSET_FACTS) },
      errors: ["not-found"],
    }),
    patch: operation({
      tag,
      summary: "Makes an asset a favourite or not.",
      changes: true,
      parameters: [inPath("id")],
      body: json(object({ favourite: FLAG }), { favourite: true }),
      answers: { 200: ok("The asset.", ASSET_FACTS) },
      errors: ["not-found"],
    }),
  },
  "/api/v1/assets/{id}/original": {
    get: original("The primary file as it came.", [inPath("id")]),
  },
  "/api/v1/assets/{id}/parts/{sha256}": {
    get: original("One file of an asset as it came.", [inPath("id"), inPath("sha256", HASH)]),
  },
  "/api/v1/assets/{id}/thumbnail": { get: picture("A WebP of at most 320 px.") },
  "/api/v1/assets/{id}/preview": { get: picture("A WebP of at most 1600 px.") },
};
