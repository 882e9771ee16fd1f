import type { UploadJob } from "../../src/core/jobs/job.ts";
import { LONGEST_BACK_OFF_MS } from "../../src/core/schedule/back-off.ts";
import { isHeld } from "../../src/core/schedule/hold.ts";
import type { Browser } from "./browser.ts";
import type { Inspector, Seen } from "./inspector.ts";
import type { Judge } from "./judge.ts";
import { Violation } from "./violation.ts";
import type { Device } from "./worker.ts";

const LOOK_MS = 60_000;
/** With nothing in the way a photo whose turn has come is asked about or sent within this, ms. */
const PATIENCE_MS = 20 * 60_000;

type Parts = { device: Device; judge: Judge; browser: Browser; inspector: Inspector };

/** Begins to look every minute whether what could move does move; throws into the run where it does not. */
export function watchForStalls(parts: Parts): void {
  const { world } = parts.device;
  const watch = new StallWatch(parts);
  const look = (): void => {
    world.after(LOOK_MS, look);
    watch.look();
  };
  world.after(LOOK_MS, look);
}

/**
 * Counted is only the time in which a page is open, link and home are
 * good and no condition, hold or full disk stands in the way; then a photo that nothing of its own holds back must be
 * touched, and a damaged row must be mended, however many others there are.
 */
class StallWatch {
  readonly #parts: Parts;
  readonly #waitedMs = new Map<string, number>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  look(): void {
    const { seen } = this.#parts.inspector;
    if (seen === null || !this.#isFair(seen)) return;
    const movable = new Set(this.#movable(seen));
    for (const id of this.#waitedMs.keys()) if (!movable.has(id)) this.#waitedMs.delete(id);
    for (const id of movable) {
      const waitedMs = (this.#waitedMs.get(id) ?? 0) + LOOK_MS;
      this.#waitedMs.set(id, waitedMs);
      if (waitedMs > PATIENCE_MS)
        throw new Violation("no starvation", `${id.slice(0, 8)} could go and does not`);
    }
  }

  #isFair({ hold }: Seen): boolean {
    const { device, judge, browser } = this.#parts;
    const { world, link, home, disk } = device;
    return (
      browser.page !== null &&
      link.state === "good" &&
      home.mode === "up" &&
      disk.mode === "room" &&
      !isHeld(hold, world.wallMs) &&
      judge.objection() === null
    );
  }

  *#movable({ jobs, damaged }: Seen): Iterable<string> {
    const { ledger, world } = this.#parts.device;
    for (const job of jobs.values()) {
      if (this.#isItsTurn(job) && ledger.lastAskedAtMs(job.sha256) < world.nowMs - LOOK_MS)
        yield job.id;
    }
    // Rows that a person's look would find (those that need them, those that back off) are mended by that.
    for (const [id, view] of damaged) if (view === 1 || view === 2) yield id;
  }

  /** Whether nothing of its own holds it back: no longer than a back-off lasts, by whatever clock it was set. */
  #isItsTurn(job: UploadJob): boolean {
    if (job.state === "registered") return true;
    if (job.state !== "failed" || job.notBeforeAtMs === null) return false;
    const waitMs = job.notBeforeAtMs - this.#parts.device.world.wallMs;
    return waitMs <= 0 || waitMs > LONGEST_BACK_OFF_MS;
  }
}
