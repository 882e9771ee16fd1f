import type { UploadJob } from "../../core/jobs/job.ts";
import type { Services } from "../services.ts";

/** Takes photos out of the trash at home; what is not in it any more is passed over. Rejects with HomewardError. */
export async function putBack(services: Services, jobs: readonly UploadJob[]): Promise<void> {
  const library = await services.library();
  const results = await library.check(jobs.map(({ sha256 }) => sha256));
  const assetIds = results.flatMap(({ status, receipt }) =>
    status === "trashed" && receipt !== null ? [receipt.assetId] : [],
  );
  if (assetIds.length > 0) await library.restore([...new Set(assetIds)]);
}
