import { type Signal, signal } from "@preact/signals";
import type { AssetId } from "../../core/ids.ts";
import type { Album, DayCount, LibraryApi } from "../../core/library-ports.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { wordsOf } from "../state/words-of.ts";
import { type AssetList, createAssetList } from "./asset-list.ts";
import { type Selection, createSelection } from "./selection.ts";

/** A line about what was just done; `undo` takes it back. */
export type Done = { words: string; undo: (() => Promise<void>) | null };

/** Everything that the parts of the Library screen share. */
export type LibraryScreenState = {
  api: LibraryApi;
  list: AssetList;
  selection: Selection;
  albums: Signal<readonly Album[]>;
  days: Signal<readonly DayCount[]>;
  /** The photo that the keyboard is at. */
  active: Signal<AssetId | null>;
  /** The photo in the viewer; null: it is closed. */
  viewed: Signal<AssetId | null>;
  done: Signal<Done | null>;
  problem: Signal<string | null>;
  /** Performs what a person asked for; where that fails, the screen says so. True: it worked. */
  perform: (action: () => Promise<void>) => Promise<boolean>;
  trash(ids: readonly AssetId[]): Promise<boolean>;
  restore(ids: readonly AssetId[]): Promise<boolean>;
  /** Reads albums and days again. */
  readAround(): Promise<void>;
};

export function createLibraryScreenState(api: LibraryApi): LibraryScreenState {
  const list = createAssetList(api);
  const selection = createSelection();
  const albums = signal<readonly Album[]>([]);
  const days = signal<readonly DayCount[]>([]);
  const done = signal<Done | null>(null);
  const problem = signal<string | null>(null);

  async function readAround(): Promise<void> {
    try {
      [albums.value, days.value] = await Promise.all([api.albums(), api.days()]);
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
      await Promise.all([list.reread(), readAround()]);
    });

  return {
    api,
    list,
    selection,
    albums,
    days,
    active: signal<AssetId | null>(null),
    viewed: signal<AssetId | null>(null),
    done,
    problem,
    perform,
    trash: (ids) =>
      perform(async () => {
        await api.trash(ids);
        list.take(ids);
        selection.clear();
        const undo = async () => void (await restore(ids));
        done.value = { words: LIBRARY_WORDS.trashed(ids.length), undo };
        await readAround();
      }),
    restore,
    readAround,
  };
}
