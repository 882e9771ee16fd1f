import type { MissingPart, ResourceType } from "../../jobs/job.ts";

/** What the files of a photo are called. */
export const PART_WORDS = {
  names: {
    photo: "photo",
    raw: "RAW",
    video: "video",
    pairedVideo: "video",
    sidecar: "notes",
  } satisfies Record<ResourceType, string>,
  missing: {
    video: "The video of this Live Photo is missing",
    photo: "The photo of this Live Photo is missing",
  } satisfies Record<MissingPart, string>,
};
