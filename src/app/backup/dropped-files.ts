import { WORDS } from "../../core/view/words.ts";
import type { IntakeReport, PickedItem } from "../services.ts";

/** The files of a drop; folders come back by name as refused, for they look like files and cannot be read as such. */
export function droppedFiles(transfer: DataTransfer): {
  items: PickedItem<File>[];
  refused: IntakeReport["refused"];
} {
  const items: PickedItem<File>[] = [];
  const refused: IntakeReport["refused"] = [];
  for (const item of transfer.items) {
    const file = item.kind === "file" ? item.getAsFile() : null;
    if (file === null) continue;
    if (item.webkitGetAsEntry()?.isDirectory === true) {
      refused.push({ filename: file.name, words: WORDS.choose.unreadableDrop });
    } else {
      items.push({ file, path: file.name });
    }
  }
  return { items, refused };
}
