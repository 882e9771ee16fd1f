import { useEffect, useState } from "preact/hooks";
import { WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";
import { droppedItems, entriesOf } from "./dropped-items.ts";

/** Takes files and folders that are dropped anywhere on the page, and says so while they hang over it. */
export function DropHint() {
  const { intake } = usePage();
  const [over, setOver] = useState(false);
  useEffect(() => {
    // dragenter comes before the dragleave of the element that was left, so they are counted.
    let depth = 0;
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const onEnter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const onOver = (event: DragEvent) => {
      if (event.dataTransfer === null || !carriesFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
    };
    const onLeave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      setOver(depth > 0);
    };
    const onDrop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (event.dataTransfer === null || !carriesFiles(event)) return;
      event.preventDefault();
      const entries = entriesOf(event.dataTransfer);
      void droppedItems(entries).then(({ items, refused }) => intake.pick(items, refused));
    };
    addEventListener("dragenter", onEnter);
    addEventListener("dragover", onOver);
    addEventListener("dragleave", onLeave);
    addEventListener("drop", onDrop);
    return () => {
      removeEventListener("dragenter", onEnter);
      removeEventListener("dragover", onOver);
      removeEventListener("dragleave", onLeave);
      removeEventListener("drop", onDrop);
    };
  }, [intake]);
  return (
    over && (
      <div class="drop-hint" aria-hidden="true">
        <div class="drop-hint-card">
          <strong>{WORDS.choose.dropTitle}</strong>
          <span>{WORDS.choose.dropHint}</span>
        </div>
      </div>
    )
  );
}
