import type { ErrorCode } from "../errors.ts";
import type { FolderState } from "../linked/linked-folders-port.ts";
import { LINKED_WORDS } from "../words/spoken.ts";
import { inWords } from "./in-words.ts";

/** How a folder stands in one sentence: "17 of 12,408 are not home yet". */
export function folderSentence({ folder, counts }: FolderState): string {
  const { fileCount, homeCount } = counts;
  const { never, state } = LINKED_WORDS;
  if (fileCount === 0) return folder.lastLook === null ? never : state.nothing;
  const leftCount = fileCount - homeCount;
  return leftCount === 0 ? state.allHome(fileCount) : state.left(leftCount, fileCount);
}

/** Why one file cannot come. */
export function problemWords(path: string, code: ErrorCode): string {
  return LINKED_WORDS.problem(path, inWords(code));
}
