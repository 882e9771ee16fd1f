import type { Sha256 } from "../../src/core/ids.ts";
import type { AssetNotes } from "../../src/core/photos/asset-notes.ts";
import { captureDate } from "../../src/core/photos/capture-date.ts";
import type { NotedFile } from "../ports/note-rows.ts";
import { homeZone } from "./home-zone.ts";

const NO_CLUES = { filename: "", exifDate: null, exifOffset: null, lastModifiedMs: null };

/** Notes as the catalogue takes them: with their date, where it is one that can be. */
export function notedFile(sha256: Sha256, notes: AssetNotes, nowMs: number): NotedFile {
  const date = captureDate({ ...NO_CLUES, sidecar: notes, nowMs }, homeZone);
  return { sha256, notes, taken: date.takenSource === "sidecar" ? date : null, atMs: nowMs };
}
