import { describe, expect, it } from "vitest";
import { DEFAULT_CONDITIONS } from "../../src/core/schedule/conditions.ts";
import { OPEN } from "../../src/core/schedule/hold.ts";
import type { IndexedDbJobStore } from "../../src/platform/job-store.ts";
import { runSeed } from "./run-seed.ts";
import type { Tampering } from "./worker.ts";

type Store = IndexedDbJobStore;

/** The store with some methods exchanged. */
function changed(store: Store, methods: Partial<Store>): Store {
  return new Proxy(store, {
    get(target, key) {
      if (Object.hasOwn(methods, key)) return Reflect.get(methods, key);
      const member: unknown = Reflect.get(target, key, target);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}

type Sabotage = {
  what: string;
  invariant: string;
  store: NonNullable<Tampering["store"]>;
  /** The seed to begin with, one that shows it soon, and the days at most. */
  fromSeed?: number;
  days?: number;
};

/** A rule, broken on purpose in the worker's or the page's store, and the invariant that must notice. */
const SABOTAGE: Sabotage[] = [
  {
    what: "sends while the person's conditions forbid it",
    invariant: "conditions",
    fromSeed: 16,
    store: (store) =>
      changed(store, {
        read: async (name) =>
          name === "conditions" ? (DEFAULT_CONDITIONS as never) : store.read(name),
      }),
  },
  {
    what: "takes the battery for charged without looking",
    invariant: "conditions",
    fromSeed: 22,
    store: (store, nowMs) =>
      changed(store, {
        read: async (name) =>
          name === "power"
            ? ({ charging: true, levelPercent: 100, readAtMs: nowMs() } as never)
            : store.read(name),
      }),
  },
  {
    what: "does not write the home's Retry-After down",
    invariant: "Retry-After",
    fromSeed: 25,
    store: (store) =>
      changed(store, {
        write: (name, value) => store.write(name, name === "hold" ? (OPEN as never) : value),
      }),
  },
  {
    what: "takes a photo for home without its receipt",
    invariant: "nothing lost",
    store: (store) =>
      changed(store, {
        apply: async (jobId, events) =>
          store.apply(
            jobId,
            events.map((event) => (event.kind === "receiptRead" ? { kind: "cancelled" } : event)),
          ),
      }),
  },
  {
    what: "never takes back what a killed wake had in hand",
    invariant: "every wait has a reason",
    fromSeed: 17,
    store: (store) => changed(store, { pending: async () => [] }),
  },
  {
    what: "says nothing about why it waits",
    invariant: "every wait has a reason",
    store: (store) =>
      changed(store, {
        write: (name, value) =>
          store.write(
            name,
            name === "hold" ? ({ ...(value as object), words: "" } as never) : value,
          ),
      }),
  },
  {
    what: "leaves one photo out for ever",
    invariant: "no starvation",
    fromSeed: 3,
    store: (store) =>
      changed(store, {
        nextRegistered: async (lane, limit) =>
          (await store.nextRegistered(lane, limit)).filter((job) => !job.id.startsWith("0")),
      }),
  },
  {
    what: "learns each time anew what a proxy lets pass",
    invariant: "refusals are remembered",
    fromSeed: 12,
    days: 3,
    store: (store) =>
      changed(store, {
        read: async (name) =>
          name === "chunkCeiling"
            ? (null as never)
            : name === "chunkBytes"
              ? ((8 * 1024 * 1024) as never)
              : store.read(name),
      }),
  },
  {
    what: "tries again without waiting",
    invariant: "hot loop",
    fromSeed: 13,
    store: (store) =>
      changed(store, {
        dueRetries: async () => store.dueRetries(Number.MAX_SAFE_INTEGER, 1_000),
      }),
  },
];

/** Seeds that are tried until one notices. */
const SEEDS = 25;

describe("the simulator notices a device that", () => {
  for (const { what, invariant, store, fromSeed = 1, days = 1 } of SABOTAGE) {
    it(`${what}: ${invariant}`, async () => {
      const found = new Set<string>();
      for (let seed = fromSeed; seed < fromSeed + SEEDS && !found.has(invariant); seed++) {
        const { violation } = await runSeed(seed, days, { store });
        if (violation !== null) found.add(violation.slice(0, violation.indexOf(":")));
      }
      expect([...found]).toContain(invariant);
    }, 300_000);
  }
});
