import { assetIdOf, type Sha256 } from "../ids.ts";
import type { JobFacts, ResourceType } from "./job.ts";

/** What a way in knows of a file once it is hashed; whatever is optional is derived where it is missing. */
export type KnownFacts = Pick<
  JobFacts,
  "filename" | "filetype" | "lastModifiedMs" | "sizeBytes" | "createdAtMs"
> & { sha256: Sha256 } & Partial<Omit<JobFacts, "id" | "lane">>;

/**
 * The facts of a job, the same whichever way a file came in: page, share target and folder scan all build them here.
 * A file that is not known to be part of another asset is an asset of its own.
 */
export function factsOf(known: KnownFacts): Omit<JobFacts, "lane"> {
  return {
    assetId: assetIdOf(known.sha256),
    resourceType: resourceTypeOf(known.filetype),
    ...known,
    id: known.sha256,
  };
}

function resourceTypeOf(filetype: string): ResourceType {
  return filetype.startsWith("video/") ? "video" : "photo";
}
