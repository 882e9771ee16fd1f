import {
  LONGEST_ALBUM,
  LONGEST_DESCRIPTION,
  MOST_ALBUMS,
  NO_NOTES,
} from "../../../src/core/photos/asset-notes.ts";
import { EXAMPLE_HASH } from "./examples.ts";
import {
  FLAG,
  HASH,
  INSTANT,
  TEXT,
  type Paths,
  type Schema,
  inHeader,
  inPath,
  json,
  list,
  object,
  ok,
  operation,
  orNull,
} from "./operation.ts";

const tag = "uploads (tus 1.0.0)";
const tus = inHeader("Tus-Resumable", "1.0.0", true);
const checksum = inHeader("Upload-Checksum", "sha256 and the base64 of the body's hash.");
const header = (description: string) => ({ schema: TEXT, description });
const place = {
  "Upload-Offset": header("Where the upload stands, bytes."),
  "Upload-Expires": header("When an unfinished upload ends."),
  "Homeward-Receipt": header("The signed receipt of a finished one."),
};
const chunk = { "application/offset+octet-stream": { schema: {} as Schema } };
const OF_BYTES = [
  "tus-version",
  "invalid-header",
  "invalid-body",
  "timed-out",
  "checksum-mismatch",
  "upload-superseded",
  "upload-expired",
  "throttled",
] as const;

const notes = object(
  {
    takenAtMs: orNull(INSTANT),
    takenLocal: orNull({ type: "string", description: "Wall time, YYYY-MM-DDThh:mm:ss." }),
    takenOffsetMinutes: orNull({ type: "integer" }),
    latitude: orNull({ type: "number" }),
    longitude: orNull({ type: "number" }),
    description: orNull({ type: "string", maxLength: LONGEST_DESCRIPTION }),
    albums: list({ type: "string", maxLength: LONGEST_ALBUM }, MOST_ALBUMS),
    favourite: FLAG,
  },
  Object.keys(NO_NOTES),
);
const status = { enum: ["absent", "home", "trashed", "deleted"] };
const options = operation({
  tag,
  summary: "What this home can do.",
  device: false,
  answers: {
    204: {
      description: "In the headers.",
      headers: {
        "Tus-Version": header("1.0.0"),
        "Tus-Extension": header("The extensions, with commas."),
        "Tus-Max-Size": header("The largest file that is taken, bytes."),
        "Tus-Checksum-Algorithm": header("sha256"),
      },
    },
  },
});

/** How photos come in. */
export const UPLOAD_PATHS: Paths = {
  "/uploads": {
    options,
    post: operation({
      tag,
      summary: "Makes an upload, or finds it again, and takes its first bytes.",
      changes: true,
      parameters: [
        tus,
        checksum,
        inHeader("Upload-Length", "Bytes of the whole file.", true),
        inHeader(
          "Upload-Metadata",
          "filename, filetype, sha256, lastModified, assetId, resourceType, notes (JSON).",
        ),
      ],
      answers: {
        201: { description: "It stands.", headers: { Location: header("The upload."), ...place } },
      },
      errors: [...OF_BYTES, "file-too-large", "refused"],
    }),
  },
  "/uploads/{id}": {
    options,
    head: operation({
      tag,
      summary: "Where an upload stands. It stops a request that still writes to it.",
      parameters: [inPath("id", TEXT), tus],
      answers: { 200: { description: "In the headers.", headers: place } },
      errors: ["tus-version", "upload-not-found", "upload-expired", "upload-superseded"],
    }),
    patch: operation({
      tag,
      summary: "The next bytes of an upload. The last one is answered when the file is home.",
      changes: true,
      parameters: [
        inPath("id", TEXT),
        tus,
        checksum,
        inHeader("Upload-Offset", "Where the bytes begin.", true),
      ],
      body: chunk,
      answers: { 204: { description: "Taken.", headers: place } },
      errors: [...OF_BYTES, "media-type", "offset-conflict", "upload-not-found"],
    }),
    delete: operation({
      tag,
      summary: "Forgets an upload, never a photo.",
      changes: true,
      parameters: [inPath("id", TEXT), tus],
      answers: { 204: { description: "Forgotten." } },
      errors: ["tus-version", "upload-not-found", "upload-superseded"],
    }),
  },
  "/api/v1/check": {
    post: operation({
      tag,
      summary:
        "Which contents are home, in the trash or deleted for good; of what is here, the receipt.",
      changes: true,
      body: json(object({ hashes: list(HASH, 1000) }), { hashes: [EXAMPLE_HASH] }),
      answers: {
        200: ok(
          "In the order of the question.",
          object({ results: list(object({ sha256: HASH, status, receipt: TEXT }, ["receipt"])) }),
          { results: [{ sha256: EXAMPLE_HASH, status: "absent" }] },
        ),
      },
    }),
  },
  "/api/v1/parts": {
    post: operation({
      tag,
      summary:
        "Says which photo contents that are home belong to. Photos that turn out to be one become one, under this id; what would make two photos one is passed over.",
      changes: true,
      body: json(object({ parts: list(object({ sha256: HASH, assetId: TEXT }), 200) }), {
        parts: [{ sha256: EXAMPLE_HASH, assetId: EXAMPLE_HASH.slice(0, 32) }],
      }),
      answers: {
        200: ok(
          "As the check answers, in the order of the question; a receipt names the photo that it is of by now.",
          object({ results: list(object({ sha256: HASH, status, receipt: TEXT }, ["receipt"])) }),
          { results: [{ sha256: EXAMPLE_HASH, status: "absent" }] },
        ),
      },
    }),
  },
  "/api/v1/notes": {
    post: operation({
      tag,
      summary:
        "What an export of another service tells about contents: fills what the photos leave open. Bad fields are left out.",
      changes: true,
      body: json(object({ items: list(object({ sha256: HASH, notes }), 200) }), {
        items: [{ sha256: EXAMPLE_HASH, notes: { albums: ["Summer"], favourite: true } }],
      }),
      answers: {
        200: ok(
          "In the order of the question; `absent`: not home, so nothing was noted.",
          object({
            results: list(object({ sha256: HASH, status: { enum: ["noted", "absent"] } })),
          }),
          { results: [{ sha256: EXAMPLE_HASH, status: "noted" }] },
        ),
      },
    }),
  },
};
