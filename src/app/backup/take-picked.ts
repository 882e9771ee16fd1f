import type { IntakeState } from "../state/intake-state.ts";

/** Hands what was picked to the intake, and empties the picker, so that choosing the same photo again is noticed. */
export function takePicked(picker: HTMLInputElement, intake: Pick<IntakeState, "pick">): void {
  const items = Array.from(picker.files ?? [], (file) => ({
    file,
    path: file.webkitRelativePath || file.name,
  }));
  picker.value = "";
  void intake.pick(items);
}
