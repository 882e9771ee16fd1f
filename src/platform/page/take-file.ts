import { HomewardError } from "../../core/errors.ts";
import { factsOf } from "../../core/jobs/facts-of.ts";
import type { PickedItem } from "../../core/page-ports.ts";
import { notesText } from "../../core/photos/asset-notes.ts";
import { contentTypeOf } from "../../core/photos/content-type.ts";
import { isCutOff } from "../../core/photos/cut-off.ts";
import { KIND_BYTES, fileKindOf } from "../../core/photos/file-kind.ts";
import { NO_FILE_FACTS, type PhotoFacts } from "../../core/photos/photo-facts.ts";
import { readFileFacts } from "../../core/photos/read-file-facts.ts";
import type { PickedFile } from "../../core/ports.ts";
import { isCarriedHome, whyNotCarried } from "../../core/view/carried-home.ts";
import { readOnce } from "./read-once.ts";

/** A file that was read and is ready to be queued. */
export type TakenItem = {
  path: string;
  picked: PickedFile<File>;
  /** What its own bytes tell. */
  told: PhotoFacts;
  isDamaged: boolean;
};

/** Reads one file of this size; throws HomewardError. */
export async function takeFile(
  { file, path, notes }: PickedItem<File>,
  toldBytes: number,
  createdAtMs: number,
  onHashed: (bytes: number) => void,
): Promise<TakenItem> {
  if (!(await isWanted(file))) throw new HomewardError("refused", whyNotCarried(file.name));
  const read = await readOnce(file, toldBytes, onHashed);
  const { sha256, sizeBytes, lastModifiedMs, head, tail, readAt } = read;
  const filename = file.name;
  const told = await readFileFacts(readAt, sizeBytes).catch(() => NO_FILE_FACTS);
  const filetype = contentTypeOf(told.kind, file.type);
  const facts = factsOf({
    sha256,
    filename,
    filetype,
    lastModifiedMs,
    sizeBytes,
    createdAtMs,
    ...(notes === undefined ? {} : { notes: notesText(notes) }),
  });
  return {
    path,
    picked: { bytes: file, facts },
    told: { ...told, filename, sizeBytes, lastModifiedMs, sidecar: notes ?? null },
    isDamaged: isCutOff(told.kind, head, tail, sizeBytes),
  };
}

/** By its name, else by its first bytes: a photo may be called anything. */
async function isWanted(file: File): Promise<boolean> {
  if (isCarriedHome(file.name, file.type)) return true;
  const head = await file.slice(0, KIND_BYTES).arrayBuffer();
  return fileKindOf(new Uint8Array(head)) !== "other";
}
