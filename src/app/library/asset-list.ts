import { type ReadonlySignal, batch, signal } from "@preact/signals";
import { HomewardError } from "../../core/errors.ts";
import type { AssetId } from "../../core/ids.ts";
import type {
  LibraryApi,
  LibraryAsset,
  LibraryChange,
  LibraryQuery,
} from "../../core/library-ports.ts";
import { placeInTimeline } from "../../core/view/timeline-place.ts";
import { wordsOf } from "../state/words-of.ts";

const FIRST_PAGE = 120;
const PAGE = 200;
/** The home gives this many at once. */
const LARGEST_PAGE = 500;
/** Changes are gathered this long, ms; many of them are read as a whole. */
const GATHER_MS = 300;
const MANY = 20;

/** The newest of all. */
export const EVERYTHING: LibraryQuery = { show: { kind: "all" }, text: "", day: null };

/** What a query found, as far as the page has scrolled. */
export type AssetList = {
  query: ReadonlySignal<LibraryQuery>;
  assets: ReadonlySignal<readonly LibraryAsset[]>;
  /** Null: all of it is shown. */
  nextCursor: ReadonlySignal<string | null>;
  phase: ReadonlySignal<"reading" | "shown" | "failed">;
  /** What went wrong with the last reading. */
  words: ReadonlySignal<string>;
  /** Asks anew for something else. */
  ask(query: LibraryQuery): Promise<void>;
  loadMore(): Promise<void>;
  /** Reads as much again as is shown. */
  reread(): Promise<void>;
  /** Takes what the home told of an asset. */
  apply(change: LibraryChange): void;
  put(asset: LibraryAsset): void;
  take(ids: readonly AssetId[]): void;
};

export function createAssetList(api: LibraryApi): AssetList {
  const query = signal(EVERYTHING);
  const assets = signal<readonly LibraryAsset[]>([]);
  const nextCursor = signal<string | null>(null);
  const phase = signal<"reading" | "shown" | "failed">("reading");
  const words = signal("");
  const touched = new Set<AssetId>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Which reading counts: an answer that comes after the next question is dropped. */
  let turn = 0;
  let loading = false;

  /** Reads from the begin until this many are there. */
  async function read(count: number): Promise<void> {
    const mine = ++turn;
    loading = true;
    try {
      const found: LibraryAsset[] = [];
      let cursor: string | null = null;
      do {
        const limit = Math.min(LARGEST_PAGE, count - found.length);
        const page = await api.assets(query.peek(), cursor, limit);
        if (mine !== turn) return;
        found.push(...page.assets);
        cursor = page.nextCursor;
      } while (cursor !== null && found.length < count);
      batch(() => {
        assets.value = found;
        nextCursor.value = cursor;
        phase.value = "shown";
      });
    } catch (error) {
      if (mine !== turn) return;
      words.value = wordsOf(error);
      phase.value = "failed";
    } finally {
      if (mine === turn) loading = false;
    }
  }

  const reread = () => read(Math.max(FIRST_PAGE, assets.peek().length));

  async function loadMore(): Promise<void> {
    const cursor = nextCursor.peek();
    if (loading || cursor === null) return;
    const mine = turn;
    loading = true;
    try {
      const page = await api.assets(query.peek(), cursor, PAGE);
      if (mine !== turn) return;
      const shown = new Set(assets.peek().map(({ id }) => id));
      batch(() => {
        assets.value = [...assets.peek(), ...page.assets.filter(({ id }) => !shown.has(id))];
        nextCursor.value = page.nextCursor;
        phase.value = "shown";
      });
    } catch (error) {
      if (mine !== turn) return;
      words.value = wordsOf(error);
      phase.value = "failed";
    } finally {
      if (mine === turn) loading = false;
    }
  }

  const take = (ids: readonly AssetId[]) => {
    const gone = new Set(ids);
    if (assets.peek().some(({ id }) => gone.has(id)))
      assets.value = assets.peek().filter(({ id }) => !gone.has(id));
  };

  function put(asset: LibraryAsset): void {
    const { show } = query.peek();
    const isShown = assets.peek().some(({ id }) => id === asset.id);
    if ((asset.trashedAtMs !== null) !== (show.kind === "trash")) take([asset.id]);
    else if (show.kind === "favourites" && !asset.favourite) take([asset.id]);
    else if (isShown)
      assets.value = assets.peek().map((one) => (one.id === asset.id ? asset : one));
    else assets.value = placeInTimeline(assets.peek(), asset, nextCursor.peek() === null);
  }

  /** Whether this page can tell by itself where a new asset belongs; words, albums and the trash only the home can. */
  const isPlain = () => {
    const { show, text, day } = query.peek();
    return (show.kind === "all" || show.kind === "favourites") && text === "" && day === null;
  };

  async function readTouched(): Promise<void> {
    const ids = [...touched];
    touched.clear();
    const shown = new Set(assets.peek().map(({ id }) => id));
    if (ids.length > MANY || (!isPlain() && ids.some((id) => !shown.has(id)))) return reread();
    for (const id of ids) {
      try {
        put(await api.facts(id));
      } catch (error) {
        if (!(error instanceof HomewardError) || error.code !== "not-found") return reread();
        take([id]);
      }
    }
  }

  return {
    query,
    assets,
    nextCursor,
    phase,
    words,
    async ask(asked) {
      batch(() => {
        query.value = asked;
        assets.value = [];
        nextCursor.value = null;
        phase.value = "reading";
      });
      await read(FIRST_PAGE);
    },
    loadMore,
    reread,
    apply({ assetId }) {
      touched.add(assetId);
      clearTimeout(timer);
      timer = setTimeout(() => void readTouched(), GATHER_MS);
    },
    put,
    take,
  };
}
