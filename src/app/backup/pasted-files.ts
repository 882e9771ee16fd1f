import type { IntakeState } from "../state/intake-state.ts";

/** Takes pictures and files that are pasted where no text is being written. Returns the way to stop. */
export function followPaste(intake: Pick<IntakeState, "pick">): () => void {
  const onPaste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || isWriting(event.target)) return;
    event.preventDefault();
    void intake.pick(files.map((file) => ({ file, path: file.name })));
  };
  addEventListener("paste", onPaste);
  return () => removeEventListener("paste", onPaste);
}

/** Fields that take text; a button or a hidden picker has the focus after it was used. */
function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement)
    return !["file", "checkbox", "radio", "button", "range"].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
