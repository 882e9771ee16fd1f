import { EXAMPLE_ID } from "./examples.ts";
import {
  COUNT,
  FLAG,
  HASH,
  ID,
  INSTANT,
  type Paths,
  TEXT,
  inHeader,
  inQuery,
  json,
  list,
  object,
  ok,
  operation,
  orNull,
} from "./operation.ts";

const tag = "restore and verify";
const zip = {
  200: {
    description: "A zip, written as it is read.",
    content: { "application/zip": { schema: {} } },
  },
};
const choice = object({ assetIds: list(ID, 10_000), albumId: ID, all: { const: true } }, [
  "assetIds",
  "albumId",
  "all",
]);

const run = orNull(
  object({
    id: COUNT,
    startedAtMs: INSTANT,
    endedAtMs: orNull(INSTANT),
    checkedCount: COUNT,
    checkedBytes: COUNT,
    missing: COUNT,
    changed: COUNT,
    unreadable: COUNT,
    untracked: COUNT,
  }),
);
const finding = object({
  kind: { enum: ["missing", "changed", "unreadable", "untracked"] },
  path: TEXT,
  sha256: orNull(HASH),
  advice: TEXT,
});

/** What comes out, and whether it is as it came in. */
export const RESTORE_PATHS: Paths = {
  "/api/v1/download": {
    get: operation({
      tag,
      summary: "A zip of some photos, of an album or of all, as a link that a browser saves.",
      parameters: [
        inQuery("ids", "Ids of at most 100 photos, with commas."),
        inQuery("album", "The id of an album.", ID),
        inQuery("all", "Everything in the timeline.", { const: "true" }),
      ],
      answers: zip,
      errors: ["invalid-value", "invalid-body", "not-found"],
    }),
    post: operation({
      tag,
      summary: "The same for up to 10,000 photos; in exactly one of the three ways.",
      changes: true,
      body: {
        ...json(choice, { assetIds: [EXAMPLE_ID] }),
        "application/x-www-form-urlencoded": {
          schema: object({ ids: TEXT, album: ID, all: { const: "true" } }, ["ids", "album", "all"]),
        },
      },
      answers: zip,
      errors: ["not-found"],
    }),
  },
  "/api/v1/verify": {
    get: operation({
      tag,
      summary:
        "The last reading of the whole library with what it found, and the one that is under way.",
      answers: {
        200: ok(
          "The readings.",
          object({ lastRun: run, findings: list(finding), openRun: run, isRunning: FLAG }),
          {
            lastRun: null,
            findings: [],
            openRun: null,
            isRunning: false,
          },
        ),
      },
    }),
    post: operation({
      tag,
      summary: "Begins to read everything again; the answer does not wait for it.",
      changes: true,
      answers: { 202: ok("It began.", object({ isRunning: FLAG }), { isRunning: true }) },
    }),
  },
  "/api/v1/events": {
    get: operation({
      tag: "library",
      summary:
        "Changes as they happen: `event: change` with { kind, assetId, atMs }, or `event: reload`.",
      parameters: [inHeader("Last-Event-ID", "Where the reader stood.")],
      answers: {
        200: {
          description: "A stream that does not end.",
          content: { "text/event-stream": { schema: TEXT } },
        },
      },
      errors: ["invalid-value", "throttled"],
    }),
  },
};
