import { useEffect, useState } from "preact/hooks";
import type { AssetId } from "../../core/ids.ts";
import { usePage } from "../state/page-context.ts";

/** Thumbnails are made in the background at home: one that is missing is asked for again after these waits, ms. */
const WAITS_MS = [2_000, 5_000, 10_000, 15_000, 20_000, 60_000];

/** Follows whether a thumbnail came; asks again some times, and when the home is reachable again. */
export function useThumbnail(id: AssetId) {
  const { link, online } = usePage();
  const [attempt, setAttempt] = useState(0);
  const [isMissing, setMissing] = useState(false);
  const reachable = online.value && link.status.value?.kind === "paired";
  useEffect(() => {
    setAttempt(0);
    setMissing(false);
  }, [id, reachable]);
  useEffect(() => {
    const waitMs = WAITS_MS[attempt];
    if (!isMissing || waitMs === undefined) return;
    const timer = setTimeout(() => {
      setAttempt(attempt + 1);
      setMissing(false);
    }, waitMs);
    return () => clearTimeout(timer);
  }, [isMissing, attempt]);
  return { attempt, isMissing, onError: () => setMissing(true) };
}
