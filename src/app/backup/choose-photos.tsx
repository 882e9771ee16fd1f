import type { TargetedEvent } from "preact";
import { WORDS } from "../../core/view/words.ts";
import { AddIcon } from "../parts/icons.tsx";
import { usePage } from "../state/page-context.ts";

/** The big action: the browser's own file picker. */
export function ChoosePhotos() {
  const { intake } = usePage();
  const onChange = (event: TargetedEvent<HTMLInputElement>) => {
    const items = Array.from(event.currentTarget.files ?? [], (file) => ({
      file,
      path: file.name,
    }));
    // Emptied, so that choosing the same photo again is noticed.
    event.currentTarget.value = "";
    void intake.pick(items);
  };
  return (
    <div class="choose">
      <label class="button-big">
        <input
          id="choose"
          class="visually-hidden"
          type="file"
          multiple
          accept="image/*,video/*"
          onChange={onChange}
        />
        <AddIcon />
        {WORDS.choose.button}
      </label>
      <span class="choose-hint">{WORDS.choose.hint}</span>
    </div>
  );
}
