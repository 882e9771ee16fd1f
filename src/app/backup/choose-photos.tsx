import { WORDS } from "../../core/words/spoken.ts";
import { AddIcon } from "../parts/icons.tsx";
import { usePage } from "../state/page-context.ts";
import { MoreWays } from "./more-ways.tsx";
import { takePicked } from "./take-picked.ts";

/** The big action, the browser's own picker of photos, and the other ways beside it. */
export function ChoosePhotos() {
  const { intake } = usePage();
  return (
    <div class="choose">
      <label class="button-big">
        <input
          id="choose"
          class="visually-hidden"
          type="file"
          multiple
          accept="image/*,video/*"
          onChange={(event) => takePicked(event.currentTarget, intake)}
        />
        <AddIcon />
        {WORDS.choose.button}
      </label>
      <MoreWays />
    </div>
  );
}
