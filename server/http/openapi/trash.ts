import { ASSET_IDS } from "./albums.ts";
import { COUNT, type Paths, object, ok, operation } from "./operation.ts";

const tag = "trash";

/** Deleting, in two steps. */
export const TRASH_PATHS: Paths = {
  "/api/v1/trash": {
    post: operation({
      tag,
      summary: "Moves photos to the trash; what is there already, or unknown, is passed over.",
      changes: true,
      body: ASSET_IDS,
      answers: { 200: ok("How many.", object({ trashedCount: COUNT }), { trashedCount: 1 }) },
    }),
    delete: operation({
      tag,
      summary: "Deletes for good what is in the trash, files too.",
      changes: true,
      answers: {
        200: ok("What that freed.", object({ deletedCount: COUNT, freedBytes: COUNT }), {
          deletedCount: 1,
          freedBytes: 2_000_000,
        }),
      },
    }),
  },
  "/api/v1/trash/restore": {
    post: operation({
      tag,
      summary: "Takes photos out of the trash.",
      changes: true,
      body: ASSET_IDS,
      answers: { 200: ok("How many.", object({ restoredCount: COUNT }), { restoredCount: 1 }) },
    }),
  },
  "/api/v1/trash/summary": {
    get: operation({
      tag,
      summary: "What emptying the trash would free.",
      answers: {
        200: ok("The sums.", object({ count: COUNT, bytes: COUNT, keptDays: COUNT }), {
          count: 1,
          bytes: 2_000_000,
          keptDays: 30,
        }),
      },
    }),
  },
};
