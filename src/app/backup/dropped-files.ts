import { WORDS } from "../../core/view/words.ts";
import type { IntakeReport } from "../services.ts";

/** The files of a drop; folders come back by name as refused, for they look like files and cannot be read as such. */
export function droppedFiles(transfer: DataTransfer): {
  files: File[];
  refused: IntakeReport["refused"];
} {
  const files: File[] = [];
  const refused: IntakeReport["refused"] = [];
  for (const item of transfer.items) {
    const file = item.kind === "file" ? item.getAsFile() : null;
    if (file === null) continue;
    if (item.webkitGetAsEntry()?.isDirectory === true) {
      refused.push({ filename: file.name, words: WORDS.choose.unreadableDrop });
    } else {
      files.push(file);
    }
  }
  return { files, refused };
}
