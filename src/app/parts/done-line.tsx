import type { Signal } from "@preact/signals";
import { FRAME_WORDS } from "../../core/words/spoken.ts";
import type { Done } from "../state/done.ts";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";
import { EdgeLine } from "./edge-line.tsx";

/**
 * What was just done, with the way to undo it. It stays until the next act, another screen, or its close button: nobody
 * has to be quick. Screens set `usePage().done`; what lies above the frame (a viewer) shows a `done` of its own, in a live region.
 */
export function DoneLine({ done }: { done: Signal<Done | null> }) {
  const page = usePage();
  const shown = done.value;
  if (shown === null) return null;
  const { words, undo } = shown;
  const dismiss = () => (done.value = null);
  if (undo === null) return <EdgeLine words={words} onDismiss={dismiss} />;
  return (
    <EdgeLine
      words={words}
      action={FRAME_WORDS.undo}
      onAction={() => {
        dismiss();
        void perform(page, undo);
      }}
      onDismiss={dismiss}
    />
  );
}
