import type { JobId } from "../core/ids.ts";
import { readParts } from "./byte-parts.ts";
import type { Database } from "./database.ts";
import { readRow } from "./job-row.ts";

/** A range of a job's bytes (or all), wherever they are; throws `source-unreadable`, and for linked files what `readLinked` throws. */
export async function readBytes(
  database: Database,
  jobId: JobId,
  range?: { startByte: number; endByte: number },
): Promise<Blob> {
  try {
    return await readParts(database, jobId, range);
  } catch (error) {
    // Nothing of a linked file was copied.
    const job = readRow((await database.get("jobs", jobId)) ?? {});
    if (job?.source === undefined) throw error;
    const { readLinked } = await import("./linked/read-linked.ts");
    return readLinked(database, job, job.source, range);
  }
}
