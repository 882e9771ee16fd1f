import { useLibrary } from "./library-context.ts";
import { DoneNotice } from "./done-notice.tsx";
import { SelectionBar } from "./selection-bar.tsx";

/** What stands at the lower edge: what can be done with the selected photos, and what was just done. */
export function Dock() {
  const { selection, viewed } = useLibrary();
  return (
    <div class="dock">
      {/* While the viewer is open it shows this itself, for it lies above everything. */}
      {viewed.value === null && <DoneNotice />}
      {selection.ids.value.size > 0 && <SelectionBar />}
    </div>
  );
}
