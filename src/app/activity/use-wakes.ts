import { useEffect, useRef, useState } from "preact/hooks";
import type { WakeRecord } from "../../core/ports.ts";
import { usePage } from "../state/page-context.ts";

/** All that the log keeps. */
export const KEPT_WAKES = 500;
/** While photos are on their way the queue changes all the time; the log is read this often at most, ms. */
const READ_EVERY_MS = 1_000;

/** The wake log, newest first, followed as it grows; null: not read yet. */
export function useWakes(): readonly WakeRecord[] | "unreadable" | null {
  const { services, queue } = usePage();
  const [wakes, setWakes] = useState<readonly WakeRecord[] | "unreadable" | null>(null);
  const readAtMs = useRef(-READ_EVERY_MS);
  const revision = queue.revision.value;
  useEffect(() => {
    const read = async () => {
      readAtMs.current = performance.now();
      setWakes(await services.store.wakes(KEPT_WAKES).catch(() => "unreadable" as const));
    };
    const waitMs = Math.max(0, readAtMs.current + READ_EVERY_MS - performance.now());
    const timer = setTimeout(() => void read(), waitMs);
    return () => clearTimeout(timer);
  }, [services, revision]);
  return wakes;
}
