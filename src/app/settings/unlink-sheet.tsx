import { LINKED_WORDS } from "../../core/words/spoken.ts";
import { Sheet } from "../parts/sheet.tsx";

type UnlinkSheetProps = {
  name: string;
  queuedCount: number;
  onClose: () => void;
  onUnlink: (keepsQueued: boolean) => Promise<void>;
};

/** Says what unlinking does, and asks about what still waits. */
export function UnlinkSheet({ name, queuedCount, onClose, onUnlink }: UnlinkSheetProps) {
  const words = LINKED_WORDS;
  const button = (label: string, keepsQueued: boolean) => (
    <button
      type="button"
      class="button"
      onClick={() => {
        onClose();
        void onUnlink(keepsQueued);
      }}
    >
      {label}
    </button>
  );
  return (
    <Sheet
      heading={words.unlinkQuestion(name)}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button-line" onClick={onClose}>
            {words.cancel}
          </button>
          {queuedCount > 0 && button(words.keepQueued, true)}
          {button(queuedCount > 0 ? words.dropQueued : words.confirm, false)}
        </>
      }
    >
      <p>{words.unlinkWords}</p>
      {queuedCount > 0 && <p>{words.queued(queuedCount)}</p>}
    </Sheet>
  );
}
