import { isFolderLitter } from "../../core/photos/folder-litter.ts";
import { CHOOSE_WORDS } from "../../core/view/choose-words.ts";
import { WORDS } from "../../core/view/words.ts";
import type { PickedItem } from "../services.ts";
import { usePage } from "../state/page-context.ts";
import { takePicked } from "./take-picked.ts";

/** A finger is the first pointer here: a phone or a tablet, which has a camera at hand. */
const isTouched = matchMedia("(pointer: coarse)").matches;
const hasFolders = "webkitdirectory" in HTMLInputElement.prototype;

/** The ways beside the big button, quieter than it: any file, a whole folder, the camera. */
export function MoreWays() {
  const { intake } = usePage();
  const intoFolders = {
    pick: (items: readonly PickedItem<File>[]) =>
      intake.pick(items.filter(({ path }) => !isFolderLitter(path))),
  };
  return (
    <div class="more-ways">
      <div role="group" aria-label={CHOOSE_WORDS.group}>
        <Way id="choose-files" words={CHOOSE_WORDS.files} into={intake} multiple />
        {hasFolders && (
          <Way id="choose-folder" words={CHOOSE_WORDS.folder} into={intoFolders} webkitdirectory />
        )}
        {isTouched && (
          <Way
            id="choose-camera"
            words={CHOOSE_WORDS.camera}
            into={intake}
            accept="image/*"
            capture="environment"
          />
        )}
      </div>
      {isTouched ? (
        <p class="choose-hint">{CHOOSE_WORDS.filesHint}</p>
      ) : (
        <p class="choose-hint">{WORDS.choose.hint}</p>
      )}
    </div>
  );
}

type WayProps = {
  id: string;
  words: string;
  into: Parameters<typeof takePicked>[1];
  multiple?: boolean;
  accept?: string;
  capture?: "environment";
  webkitdirectory?: boolean;
};

/** A quiet button that opens one of the browser's pickers. */
function Way({ id, words, into, ...picker }: WayProps) {
  return (
    <label class="button-quiet">
      <input
        {...picker}
        id={id}
        class="visually-hidden"
        type="file"
        onChange={(event) => takePicked(event.currentTarget, into)}
      />
      {words}
    </label>
  );
}
