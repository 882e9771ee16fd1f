import { parseAssetId } from "../../core/ids.ts";
import type { LibraryChange, LibraryFollower } from "../../core/library-ports.ts";

const KINDS = ["added", "changed", "trashed", "restored", "deleted"] as const;
/** After an answer that EventSource does not try again (signed out, throttled), ms. */
const AGAIN_AFTER_MS = 15_000;

/**
 * The home's feed of changes for whoever follows it, over one connection for the whole page, open only while the page is
 * visible. A dropped one resumes where it stood by Last-Event-ID, which EventSource sends by itself; one that was opened
 * anew (the page was hidden meanwhile) says `onReload` first.
 */
export function openLiveChanges(path: string): (follower: LibraryFollower) => () => void {
  const followers = new Set<LibraryFollower>();
  let source: EventSource | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;

  function close(): void {
    clearTimeout(again);
    source?.close();
    source = null;
  }

  function open(): void {
    const opened = new EventSource(path);
    source = opened;
    let isFirst = true;
    opened.addEventListener("open", () => {
      if (isFirst) for (const follower of followers) follower.onReload();
      isFirst = false;
    });
    opened.addEventListener("change", ({ data }) => {
      const change = parseChange(data);
      if (change !== null) for (const follower of followers) follower.onChange(change);
    });
    opened.addEventListener("reload", () => {
      for (const follower of followers) follower.onReload();
    });
    opened.addEventListener("error", () => {
      if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
      close();
      again = setTimeout(settle, AGAIN_AFTER_MS);
    });
  }

  function settle(): void {
    const isWanted = followers.size > 0 && document.visibilityState === "visible";
    if (isWanted && source === null) open();
    if (!isWanted) close();
  }

  return (follower) => {
    if (followers.size === 0) document.addEventListener("visibilitychange", settle);
    followers.add(follower);
    settle();
    return () => {
      followers.delete(follower);
      if (followers.size === 0) document.removeEventListener("visibilitychange", settle);
      settle();
    };
  };
}

/** Null for what makes no sense: a later version may tell more. */
function parseChange(data: unknown): LibraryChange | null {
  try {
    const { kind, assetId } = JSON.parse(String(data)) as Record<string, unknown>;
    const known = KINDS.find((one) => one === kind);
    return known === undefined ? null : { kind: known, assetId: parseAssetId(assetId) };
  } catch {
    return null;
  }
}
