import { afterEach, describe, expect, it, vi } from "vitest";
import { lookAround } from "./around.ts";

/** A worker's scope as far as it is looked at. `tags`: the sync registrations that the browser lists; null: it has none of that. */
function scopeWith(tags: string[] | null): void {
  const registration = tags === null ? {} : { sync: { getTags: async () => tags } };
  vi.stubGlobal("self", { registration, clients: { matchAll: async () => [] } });
}

describe("lookAround()", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("does not promise Background Sync after a push when no registration is left", async () => {
    scopeWith([]);
    expect((await lookAround(false)).hasSync).toBe(false);
  });

  it("counts on a registration that the browser lists", async () => {
    scopeWith(["workbox-background-sync:homeward-doorbell-2"]);
    expect((await lookAround(false)).hasSync).toBe(true);
  });

  it("finds neither kind of sync where the browser has none", async () => {
    scopeWith(null);
    expect(await lookAround(false)).toEqual({
      hasWindow: false,
      hasSync: false,
      hasPeriodicSync: false,
      isLastChance: false,
    });
  });
});
