import { useLibrary } from "./library-context.ts";
import { SelectionBar } from "./selection-bar.tsx";

/** What stands at the lower edge: what can be done with the selected photos. */
export function Dock() {
  const { selection } = useLibrary();
  if (selection.ids.value.size === 0) return null;
  return (
    <div class="dock">
      <SelectionBar />
    </div>
  );
}
