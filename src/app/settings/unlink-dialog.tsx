import type { RefObject } from "preact";
import { LINKED_WORDS } from "../../core/words/spoken.ts";

type UnlinkDialogProps = {
  dialog: RefObject<HTMLDialogElement | null>;
  name: string;
  queuedCount: number;
  onUnlink: (keepsQueued: boolean) => Promise<void>;
};

/** Says what unlinking does, and asks about what still waits. */
export function UnlinkDialog({ dialog, name, queuedCount, onUnlink }: UnlinkDialogProps) {
  const words = LINKED_WORDS;
  const close = () => dialog.current?.close();
  const button = (label: string, keepsQueued: boolean) => (
    <button
      type="button"
      class="button"
      onClick={() => {
        close();
        void onUnlink(keepsQueued);
      }}
    >
      {label}
    </button>
  );
  return (
    <dialog ref={dialog} class="dialog" aria-label={words.unlinkQuestion(name)}>
      <h2>{words.unlinkQuestion(name)}</h2>
      <p>{words.unlinkWords}</p>
      {queuedCount > 0 && <p>{words.queued(queuedCount)}</p>}
      <div class="dialog-buttons">
        <button type="button" class="button-line" onClick={close}>
          {words.cancel}
        </button>
        {queuedCount > 0 && button(words.keepQueued, true)}
        {button(queuedCount > 0 ? words.dropQueued : words.confirm, false)}
      </div>
    </dialog>
  );
}
