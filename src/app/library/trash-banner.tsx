import { useEffect, useState } from "preact/hooks";
import { formatBytes } from "../../core/view/format-bytes.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { useLibrary } from "./library-context.ts";
import { useModal } from "./use-modal.ts";
import "../parts/dialog.css";

type Summary = { count: number; bytes: number; keptDays: number };

/** What lies in the trash, and the way to empty it. */
export function TrashBanner() {
  const { api, list, perform } = useLibrary();
  const [summary, setSummary] = useState<Summary | null>(null);
  const [isAsked, setAsked] = useState(false);
  const days = list.days.value;
  useEffect(() => {
    let current = true;
    void perform(async () => {
      const read = await api.trashSummary();
      if (current) setSummary(read);
    });
    return () => {
      current = false;
    };
  }, [api, days]);
  if (summary === null || summary.count === 0) return null;
  const { count, bytes, keptDays } = summary;
  return (
    <div class="library-banner">
      <p>{LIBRARY_WORDS.trashSummary(count, formatBytes(bytes), keptDays)}</p>
      <button type="button" class="button-line" onClick={() => setAsked(true)}>
        {LIBRARY_WORDS.emptyTrashButton}
      </button>
      {isAsked && <EmptyTrashDialog summary={summary} onClose={() => setAsked(false)} />}
    </div>
  );
}

function EmptyTrashDialog({ summary, onClose }: { summary: Summary; onClose: () => void }) {
  const { api, list, selection, done, perform } = useLibrary();
  const dialog = useModal();
  const [isBusy, setBusy] = useState(false);
  const words = LIBRARY_WORDS;
  const empty = async () => {
    if (isBusy) return;
    setBusy(true);
    await perform(async () => {
      const { assetCount, byteCount } = await api.emptyTrash();
      done.value = { words: words.emptied(assetCount, formatBytes(byteCount)), undo: null };
      selection.clear();
    });
    onClose();
    await list.reread();
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="empty-question" onClose={onClose}>
      <h2 id="empty-question">{words.emptyTrashQuestion}</h2>
      <p>{words.emptyTrashFrees(summary.count, formatBytes(summary.bytes))}</p>
      <div class="dialog-buttons">
        <button type="button" class="button-line" onClick={onClose}>
          {words.cancel}
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={() => void empty()}>
          {isBusy ? words.busy : words.emptyTrashConfirm}
        </button>
      </div>
    </dialog>
  );
}
