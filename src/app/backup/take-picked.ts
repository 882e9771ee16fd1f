import type { PickedItem, PickedItems } from "../services.ts";
import type { IntakeState } from "../state/intake-state.ts";

/**
 * Hands what was picked to the intake, and gives the picker another, empty list, so that choosing the same photo again is
 * noticed. (Its value set to "" would empty the list that was handed over.)
 */
export function takePicked(picker: HTMLInputElement, intake: Pick<IntakeState, "pick">): void {
  const { files } = picker;
  if (files === null) return;
  picker.files = new DataTransfer().files;
  void intake.pick(new PickedList(files));
}

/** The files of a picker, each looked up when its turn comes: ten thousand at once would hold the page up, and stay in memory. */
class PickedList implements PickedItems<File> {
  readonly #files: FileList;

  constructor(files: FileList) {
    this.#files = files;
  }

  get length(): number {
    return this.#files.length;
  }

  at(index: number): PickedItem<File> | undefined {
    const file = this.#files.item(index);
    return file === null ? undefined : { file, path: file.webkitRelativePath || file.name };
  }
}
