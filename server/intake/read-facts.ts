import type { CaptureClues } from "../../src/core/photos/capture-date.ts";
import { partCluesOf } from "../../src/core/photos/kin.ts";
import type { PartClues } from "../../src/core/photos/pairing.ts";
import type { ReadAt } from "../../src/core/photos/read-at.ts";
import { readFileFacts } from "../../src/core/photos/read-file-facts.ts";
import type { PictureFacts } from "../ports/asset-rows.ts";

/** What a file itself tells about its date. */
export type DateClues = Pick<
  CaptureClues,
  "exifDate" | "exifOffset" | "containerAtMs" | "containerOffsetMinutes"
>;

/** What the catalogue keeps of what a file tells, the clues to its date, and those to its kin. Throws what `read` throws. */
export async function readFacts(
  read: ReadAt,
  sizeBytes: number,
): Promise<{ clues: DateClues; facts: PictureFacts; kin: PartClues }> {
  const told = await readFileFacts(read, sizeBytes);
  const { exifDate, exifOffset, containerAtMs, containerOffsetMinutes } = told;
  const { width, height, durationMs, camera, latitude, longitude, isMotionPhoto } = told;
  return {
    clues: { exifDate, exifOffset, containerAtMs, containerOffsetMinutes },
    facts: { width, height, durationMs, camera, latitude, longitude, isMotionPhoto },
    kin: partCluesOf(told),
  };
}
