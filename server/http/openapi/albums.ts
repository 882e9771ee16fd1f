import { EXAMPLE_AT_MS, EXAMPLE_ID } from "./examples.ts";
import {
  COUNT,
  ID,
  INSTANT,
  type Paths,
  inPath,
  json,
  list,
  object,
  ok,
  operation,
  ref,
} from "./operation.ts";

const tag = "albums";
const name = { type: "string", minLength: 1, maxLength: 200 };
const EXAMPLE = {
  id: EXAMPLE_ID,
  name: "Summer",
  createdAtMs: EXAMPLE_AT_MS,
  changedAtMs: EXAMPLE_AT_MS,
  assetCount: 1,
};
const named = json(object({ name }), { name: "Summer" });
const album = ref("Album");

/** The schema of an album. */
export const ALBUM_SCHEMAS = {
  Album: object({ id: ID, name, createdAtMs: INSTANT, changedAtMs: INSTANT, assetCount: COUNT }),
};

/** The body of everything that is done to several photos. */
export const ASSET_IDS = json(object({ assetIds: list(ID, 1000) }), { assetIds: [EXAMPLE_ID] });

/** Names for sets of photos. */
export const ALBUM_PATHS: Paths = {
  "/api/v1/albums": {
    get: operation({
      tag,
      summary: "All albums (at most 1,000), last changed first.",
      answers: { 200: ok("The albums.", object({ albums: list(album) }), { albums: [EXAMPLE] }) },
    }),
    post: operation({
      tag,
      summary: "Makes an album.",
      changes: true,
      body: named,
      answers: { 201: ok("The album.", album, EXAMPLE) },
      errors: ["invalid-value"],
    }),
  },
  "/api/v1/albums/{id}": {
    get: operation({
      tag,
      summary: "One album; its photos are GET /api/v1/assets?album=ID.",
      parameters: [inPath("id")],
      answers: { 200: ok("The album.", album, EXAMPLE) },
      errors: ["not-found"],
    }),
    patch: operation({
      tag,
      summary: "Renames an album.",
      changes: true,
      parameters: [inPath("id")],
      body: named,
      answers: { 200: ok("The album.", album, EXAMPLE) },
      errors: ["not-found"],
    }),
    delete: operation({
      tag,
      summary: "The album goes, its photos stay.",
      changes: true,
      parameters: [inPath("id")],
      answers: { 204: { description: "Gone." } },
      errors: ["not-found"],
    }),
  },
  "/api/v1/albums/{id}/assets": {
    put: operation({
      tag,
      summary: "Adds photos; those that are in it already, or unknown, are passed over.",
      changes: true,
      parameters: [inPath("id")],
      body: ASSET_IDS,
      answers: { 200: ok("How many.", object({ addedCount: COUNT }), { addedCount: 1 }) },
      errors: ["not-found"],
    }),
    delete: operation({
      tag,
      summary: "Takes photos out of the album, never out of the library.",
      changes: true,
      parameters: [inPath("id")],
      body: ASSET_IDS,
      answers: { 200: ok("How many.", object({ removedCount: COUNT }), { removedCount: 1 }) },
      errors: ["not-found"],
    }),
  },
};
