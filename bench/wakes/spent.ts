import type { Passage } from "../../e2e/harness/gate.ts";
import type { WakeRecord } from "../../src/core/ports.ts";

/** The worker's requests by what they are for, and all that the page asks for itself. */
export type RequestKinds = {
  probe: number;
  check: number;
  /** Creates an upload; a photo that fits one chunk is this one request. */
  POST: number;
  PATCH: number;
  HEAD: number;
  DELETE: number;
  page: number;
};

export function requestKinds(passages: readonly Passage[]): RequestKinds {
  const kinds: RequestKinds = {
    probe: 0,
    check: 0,
    POST: 0,
    PATCH: 0,
    HEAD: 0,
    DELETE: 0,
    page: 0,
  };
  for (const passage of passages) kinds[kindOf(passage)]++;
  return kinds;
}

/** A request of the worker's own; the page's say where they come from, and the browser's for the worker's script too. */
export function isOfWorker({ requestHeaders }: Passage): boolean {
  return requestHeaders.referer === undefined;
}

function kindOf(passage: Passage): keyof RequestKinds {
  const { method, path } = passage;
  if (!isOfWorker(passage)) return "page";
  if (path.startsWith("/api/v1/home")) return "probe";
  if (path.startsWith("/api/v1/check")) return "check";
  if (!path.startsWith("/uploads")) return "page";
  return (["POST", "PATCH", "HEAD", "DELETE"] as const).find((verb) => verb === method) ?? "page";
}

/** How often which doorbell woke the worker, by its own log, such as `enqueue 1, online 3`. */
export function wakesByDoorbell(wakes: readonly WakeRecord[]): Record<string, number> {
  const groups = Map.groupBy(wakes, ({ doorbell }) => doorbell);
  return Object.fromEntries(Array.from(groups, ([doorbell, group]) => [doorbell, group.length]));
}
