import { isFolderLitter } from "../../core/photos/folder-litter.ts";
import { CHOOSE_WORDS, WORDS } from "../../core/words/spoken.ts";
import { hashOfSection } from "../../core/view/settings-section.ts";
import type { PickedItems } from "../services.ts";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";
import { takePicked } from "./take-picked.ts";

/** A finger is the first pointer here: a phone or a tablet, which has a camera at hand. */
const isTouched = matchMedia("(pointer: coarse)").matches;
const hasFolders = "webkitdirectory" in HTMLInputElement.prototype;

/** The ways beside the big button, quieter than it: any file, a whole folder once or for good, the camera. */
export function MoreWays() {
  const { intake } = usePage();
  const intoFolders = {
    pick: (items: PickedItems<File>) => intake.pick(withoutLitter(items)),
  };
  return (
    <div class="more-ways">
      <div role="group" aria-label={CHOOSE_WORDS.group}>
        <Way id="choose-files" words={CHOOSE_WORDS.files} into={intake} multiple />
        {hasFolders && (
          <Way id="choose-folder" words={CHOOSE_WORDS.folder} into={intoFolders} webkitdirectory />
        )}
        {"showDirectoryPicker" in globalThis && <LinkFolder />}
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

/** What systems leave in folders is passed over; told of each file in its turn, for a folder may hold thousands. */
function withoutLitter(items: PickedItems<File>): PickedItems<File> {
  return {
    length: items.length,
    at(index) {
      const item = items.at(index);
      return item === undefined || isFolderLitter(item.path) ? undefined : item;
    },
  };
}

/** Links a folder, so that what is new in it comes by itself; the settings show it then. */
function LinkFolder() {
  const page = usePage();
  const link = async () => {
    const { browser, store, worker } = page.services;
    // The picker must follow the click within seconds, and this is there in a moment.
    const isLinked = await (await browser()).linkedFolders(store, worker).link();
    if (isLinked) location.hash = hashOfSection("sources");
  };
  return (
    <button type="button" class="button-quiet" onClick={() => void perform(page, link)}>
      {CHOOSE_WORDS.link}
    </button>
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
