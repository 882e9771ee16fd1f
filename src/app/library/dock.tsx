import { useLibrary } from "./library-context.ts";
import { SelectionBar } from "./selection-bar.tsx";

/** What stands at the lower edge: what can be done with the selected photos. */
export function Dock() {
  const { selection } = useLibrary();
  if (selection.ids.value.size === 0) return null;
  return (
    // A reload would throw the selection away: no new version takes over by itself.
    <div class="dock" data-unsaved>
      <SelectionBar />
    </div>
  );
}
