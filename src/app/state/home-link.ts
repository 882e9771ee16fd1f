import { type ReadonlySignal, signal } from "@preact/signals";
import type { HomeStatus, Services } from "../services.ts";
import { coalesced } from "./coalesced.ts";

/** How the page stands with its home; null: not asked yet. */
export type HomeLink = {
  status: ReadonlySignal<HomeStatus | null>;
  /** Asks the home; never rejects. */
  check(): Promise<void>;
};

export function createHomeLink({ home, worker }: Services): HomeLink {
  const status = signal<HomeStatus | null>(null);

  async function ask(): Promise<void> {
    const before = status.peek()?.kind;
    const after = await home.status().catch((): HomeStatus => ({ kind: "unreachable" }));
    status.value = after;
    // The page often learns before the worker that the home is back.
    if (before === "unreachable" && after.kind === "paired") worker.ring("online");
  }

  return { status, check: coalesced(ask) };
}
