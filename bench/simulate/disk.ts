import type { Random } from "./random.ts";
import type { Realm } from "./realm.ts";
import type { World } from "./world.ts";

const MODES = ["room", "full", "brimful"] as const;

/** The device's storage: with room, full for photos, or so full that now and then nothing at all can be written. */
export class Disk {
  mode: (typeof MODES)[number] = "room";
  readonly #world: World;
  readonly #random: Random;

  constructor(world: World, random: Random) {
    this.#world = world;
    this.#random = random;
  }

  become(mode: Disk["mode"]): void {
    if (mode === this.mode) return;
    this.mode = mode;
    this.#world.note(`disk: ${mode}`);
  }

  change(): void {
    this.become(this.mode === "room" ? this.#random.pick(["full", "brimful"]) : "room");
  }

  /** Lets the writes of a process fail while there is no room. */
  serve(realm: Realm): Realm {
    realm.refusesWrite = (storeName) => {
      if (this.mode === "room") return false;
      return storeName === "bytes" || (this.mode === "brimful" && this.#random.chance(0.4));
    };
    return realm;
  }
}

/** How IndexedDB says that a write did not fit: its transaction was aborted. */
const FULL = new Set(["QuotaExceededError", "AbortError"]);

/** The outcome of a write; null where it did not fit. */
export async function unlessFull<T>(write: Promise<T>): Promise<T | null> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof Error && FULL.has(error.name)) return null;
    throw error;
  }
}
