import type { AssetId } from "../../core/ids.ts";
import type { UploadJob } from "../../core/jobs/job.ts";
import type { KeptReceipt } from "../../core/ports.ts";
import { parseNotesText } from "../../core/photos/asset-notes.ts";
import { type CaptureClues, captureDate } from "../../core/photos/capture-date.ts";
import { type FileFacts, NO_FILE_FACTS } from "../../core/photos/photo-facts.ts";
import type { LibraryItem } from "../../core/view/library-item.ts";

/** Minutes east of UTC in this device's time zone at an instant, ms since the epoch. */
const zone = (atMs: number) => -new Date(atMs).getTimezoneOffset();

/** What is known of a file before the home told of it. */
type File = Pick<UploadJob, "filename" | "filetype" | "sha256" | "sizeBytes" | "resourceType">;

/** A photo that waits here as the library shows it, by what its own bytes told; the home will read the same. */
export function hereItem(job: UploadJob, facts: FileFacts, nowMs: number): LibraryItem {
  const notes = parseNotesText(job.notes ?? "");
  const { exifDate, exifOffset, containerAtMs, containerOffsetMinutes } = facts;
  const clues = { exifDate, exifOffset, containerAtMs, containerOffsetMinutes, sidecar: notes };
  const { filename, lastModifiedMs } = job;
  const item = itemOf(job.assetId, job, facts, { ...clues, filename, lastModifiedMs, nowMs });
  return { ...item, here: job.id, favourite: notes?.favourite ?? false };
}

/** A photo that this device has a receipt of, while the home itself cannot be asked. */
export function knownItem(receipt: KeptReceipt, nowMs: number): LibraryItem {
  const { filename, lastModifiedMs } = receipt;
  const clues = { filename, lastModifiedMs, nowMs, exifDate: null, exifOffset: null };
  const file = { ...receipt, resourceType: "photo" as const };
  const item = itemOf(receipt.assetId, file, NO_FILE_FACTS, clues);
  return { ...item, storedAtMs: receipt.storedAtMs, isKnown: true };
}

function itemOf(id: AssetId, file: File, facts: FileFacts, clues: CaptureClues): LibraryItem {
  const { filename, filetype: mediaType, sha256, sizeBytes, resourceType } = file;
  const { takenAtMs, takenLocal, takenSource } = captureDate(clues, zone);
  const { width, height, durationMs, camera, latitude, longitude, isMotionPhoto } = facts;
  return {
    id,
    filename,
    mediaType,
    sizeBytes,
    sha256,
    takenAtMs,
    takenLocal,
    takenSource,
    storedAtMs: 0,
    favourite: false,
    trashedAtMs: null,
    width,
    height,
    durationMs,
    camera,
    latitude,
    longitude,
    isMotionPhoto,
    tiny: null,
    parts: [{ sha256, resourceType, filename, mediaType, sizeBytes }],
  };
}
