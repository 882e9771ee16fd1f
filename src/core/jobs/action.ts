import type { UploadJob } from "./job.ts";

/**
 * What is to be done with a job, PhotoKit's three queries (PHAssetResourceUploadJob.Action): `process` it, for it is registered
 * or pending; `retry` it, for it failed; `acknowledge` it, for it is finished. On iOS a failed job stands in two of the
 * sets, and who walks through both handles it twice; here every job stands in exactly one.
 */
export type JobAction = "process" | "retry" | "acknowledge";

/** The one query that finds a job. */
export function actionOf(job: UploadJob): JobAction {
  switch (job.state) {
    case "registered":
    case "pending":
      return "process";
    case "failed":
      return "retry";
    case "succeeded":
    case "cancelled":
      return "acknowledge";
  }
}
