import { type ReadonlySignal, type Signal, computed, signal } from "@preact/signals";
import type { AssetId } from "../../core/ids.ts";
import type { Album, LibraryApi } from "../../core/library-ports.ts";
import { type DaySlots, groupedByDay, takenDay } from "../../core/view/day-slots.ts";
import type { LibraryItem } from "../../core/view/library-item.ts";
import { withHere } from "../../core/view/with-here.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import type { Done } from "../state/done.ts";
import type { PageState } from "../state/page-state.ts";
import { wordsOf } from "../state/words-of.ts";
import { type AssetList, createAssetList } from "./asset-list.ts";
import { type HerePhotos, openHerePhotos } from "./here-photos.ts";
import { type HerePictures, openHerePictures } from "./here-pictures.ts";
import { type Selection, createSelection } from "./selection.ts";

/** Everything that the parts of the Library screen share. */
export type LibraryScreenState = {
  api: LibraryApi;
  list: AssetList;
  here: HerePhotos;
  herePictures: HerePictures;
  /** What is shown, by day: what the home told and what is only here. */
  days: ReadonlySignal<readonly DaySlots<LibraryItem>[]>;
  /** The same as one row; null: a photo that was not read yet. */
  items: ReadonlySignal<readonly (LibraryItem | null)[]>;
  /** The home cannot be asked, and what is shown is what this device knows by itself. */
  isByMemory: ReadonlySignal<boolean>;
  selection: Selection;
  albums: Signal<readonly Album[]>;
  /** The photo that the keyboard is at. */
  active: Signal<AssetId | null>;
  /** The photo in the viewer; null: it is closed. */
  viewed: Signal<AssetId | null>;
  /** The photo that a mouse is over. */
  hovered: Signal<AssetId | null>;
  /** One scrolls so fast that nobody sees a picture: none is asked for. */
  isRushing: Signal<boolean>;
  done: Signal<Done | null>;
  problem: Signal<string | null>;
  /** Performs what a person asked for; where that fails, the screen says so. True: it worked. */
  perform: (action: () => Promise<void>) => Promise<boolean>;
  favour(ids: readonly AssetId[], favourite: boolean): Promise<boolean>;
  trash(ids: readonly AssetId[]): Promise<boolean>;
  restore(ids: readonly AssetId[]): Promise<boolean>;
  readAlbums(): Promise<void>;
};

export function createLibraryScreenState(api: LibraryApi, page: PageState): LibraryScreenState {
  const { services, done } = page;
  const list = createAssetList(api);
  const here = openHerePhotos(services.store, services.nowMs);
  const selection = createSelection();
  const albums = signal<readonly Album[]>([]);
  const problem = signal<string | null>(null);
  const isTimeline = () => list.query.value.show.kind === "all" && list.query.value.text === "";
  const isByMemory = computed(
    () => list.phase.value === "failed" && list.days.value.length === 0 && isTimeline(),
  );
  const days = computed((): readonly DaySlots<LibraryItem>[] => {
    if (isByMemory.value)
      return withHere(groupedByDay(here.known.value, takenDay), here.items.value);
    const isAsked = list.phase.value === "reading" && list.days.value.length === 0;
    return isTimeline() && !isAsked ? withHere(list.days.value, here.items.value) : list.days.value;
  });

  async function readAlbums(): Promise<void> {
    try {
      albums.value = await api.albums();
    } catch {
      // The list itself says when the home cannot be read; these come with the next change.
    }
  }

  async function perform(action: () => Promise<void>): Promise<boolean> {
    try {
      problem.value = null;
      await action();
      return true;
    } catch (error) {
      problem.value = wordsOf(error);
      return false;
    }
  }

  const restore = (ids: readonly AssetId[]) =>
    perform(async () => {
      await api.restore(ids);
      done.value = { words: LIBRARY_WORDS.restored(ids.length), undo: null };
      selection.clear();
      await Promise.all([list.reread(), readAlbums()]);
    });

  return {
    api,
    list,
    here,
    herePictures: openHerePictures(services.store),
    days,
    items: computed(() => days.value.flatMap(({ items }) => items)),
    isByMemory,
    selection,
    albums,
    active: signal<AssetId | null>(null),
    viewed: signal<AssetId | null>(null),
    hovered: signal<AssetId | null>(null),
    isRushing: signal(false),
    done,
    problem,
    perform,
    favour: (ids, favourite) =>
      perform(async () => {
        for (const id of ids) list.put(await api.setFavourite(id, favourite));
      }),
    trash: (ids) =>
      perform(async () => {
        await api.trash(ids);
        list.take(ids);
        selection.clear();
        const undo = async () => void (await restore(ids));
        done.value = { words: LIBRARY_WORDS.trashed(ids.length), undo };
        await readAlbums();
      }),
    restore,
    readAlbums,
  };
}
