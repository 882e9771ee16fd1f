import { type ReadonlySignal, batch, computed, signal } from "@preact/signals";
import { HomewardError } from "../../core/errors.ts";
import type { AssetId } from "../../core/ids.ts";
import type {
  LibraryApi,
  LibraryAsset,
  LibraryChange,
  LibraryQuery,
} from "../../core/library-ports.ts";
import type { DaySlots } from "../../core/view/day-slots.ts";
import { wordsOf } from "../state/words-of.ts";
import type { AssetSource } from "./asset-source.ts";
import { openFound } from "./found-source.ts";
import { openTimeline } from "./timeline-source.ts";

/** Changes are gathered this long, ms; many of them are read as a whole. */
const GATHER_MS = 300;
const MANY = 20;

/** The newest of all. */
export const EVERYTHING: LibraryQuery = { show: { kind: "all" }, text: "", day: null };

/** What a person asked the library for, and what the home answered. */
export type AssetList = {
  query: ReadonlySignal<LibraryQuery>;
  days: ReadonlySignal<readonly DaySlots[]>;
  /** More is there than `days` tells: `loadMore` reads it. */
  isMore: ReadonlySignal<boolean>;
  phase: ReadonlySignal<"reading" | "shown" | "failed">;
  /** What went wrong with the last reading. */
  words: ReadonlySignal<string>;
  /** Asks for something else. */
  ask(query: LibraryQuery): Promise<void>;
  /** Reads what is missing of these days. */
  need(newestDay: string, oldestDay: string): Promise<void>;
  loadMore(): Promise<void>;
  /** Reads what is shown again. */
  reread(): Promise<void>;
  /** Takes what the home told of an asset. */
  apply(change: LibraryChange): void;
  put(asset: LibraryAsset): void;
  take(ids: readonly AssetId[]): void;
};

export function createAssetList(api: LibraryApi): AssetList {
  const query = signal(EVERYTHING);
  const source = signal<AssetSource>(openTimeline(api, EVERYTHING));
  const phase = signal<"reading" | "shown" | "failed">("reading");
  const words = signal("");
  const touched = new Set<AssetId>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** An answer that comes after the next question changes nothing: it belongs to a source that is not shown any more. */
  async function perform(read: (one: AssetSource) => Promise<void>): Promise<void> {
    const one = source.peek();
    try {
      await read(one);
    } catch (error) {
      if (source.peek() !== one) return;
      batch(() => {
        words.value = wordsOf(error);
        phase.value = "failed";
      });
    }
  }

  /** Only a whole reading says that all is well: a stretch that needs none would hide that the home is away. */
  const reread = () =>
    perform(async (one) => {
      await one.read();
      if (source.peek() === one) phase.value = "shown";
    });

  async function readTouched(): Promise<void> {
    const ids = [...touched];
    touched.clear();
    if (ids.length > MANY) return reread();
    for (const id of ids) {
      try {
        if (!source.peek().put(await api.facts(id))) return reread();
      } catch (error) {
        if (!(error instanceof HomewardError) || error.code !== "not-found") return reread();
        source.peek().take([id]);
      }
    }
  }

  return {
    query,
    days: computed(() => source.value.days.value),
    isMore: computed(() => source.value.isMore.value),
    phase,
    words,
    async ask(asked) {
      const isTimeline = asked.show.kind === "all" && asked.text === "";
      batch(() => {
        query.value = asked;
        source.value = isTimeline ? openTimeline(api, asked) : openFound(api, asked);
        phase.value = "reading";
      });
      await reread();
    },
    need: (newestDay, oldestDay) => perform((one) => one.need(newestDay, oldestDay)),
    loadMore: () => perform((one) => one.more()),
    reread,
    apply({ assetId }) {
      touched.add(assetId);
      clearTimeout(timer);
      timer = setTimeout(() => void readTouched(), GATHER_MS);
    },
    put: (asset) => void source.peek().put(asset),
    take: (ids) => source.peek().take(ids),
  };
}
