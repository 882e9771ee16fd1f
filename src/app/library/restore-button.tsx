import { useState } from "preact/hooks";
import type { AssetId } from "../../core/ids.ts";
import type { LibraryItem } from "../../core/view/library-item.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { FolderIcon } from "../parts/more-icons.tsx";
import { atWork } from "../state/at-work.ts";
import { BarButton } from "./bar-button.tsx";
import { useLibrary } from "./library-context.ts";

/** Writes the selected photos into a folder; only where the browser can. */
export function RestoreButton({ ids }: { ids: readonly AssetId[] }) {
  const { api, items, done, perform } = useLibrary();
  const [isBusy, setBusy] = useState(false);
  if (!api.canRestoreInto()) return null;
  const chosen = new Set(ids);
  const restore = async () => {
    if (isBusy) return;
    setBusy(true);
    const over = atWork();
    await perform(async () => {
      const assets = items.value.filter(
        (one): one is LibraryItem => one !== null && chosen.has(one.id),
      );
      const all = assets.reduce((sum, { parts }) => sum + parts.length, 0);
      const report = await api.restoreInto(assets, (progress) => {
        const doneCount = progress.kind === "writing" ? progress.doneCount : 0;
        done.value = { words: LIBRARY_WORDS.restoring(doneCount, all), undo: null };
      });
      if (report === null) return;
      const { writtenCount, thereCount, failed } = report;
      const words = LIBRARY_WORDS.restoredInto(writtenCount, thereCount, failed.length);
      done.value = { words, undo: null };
    });
    over();
    setBusy(false);
  };
  return (
    <BarButton words={LIBRARY_WORDS.restoreInto} isBusy={isBusy} onClick={() => void restore()}>
      <FolderIcon />
    </BarButton>
  );
}
