import { type BackgroundEvent, BackgroundRecord } from "./background-record.ts";
import type { BareBrowser } from "./bare-browser.ts";

/** Flags that give Chromium's Background Sync another clock than 3 attempts after 0, 5 and 20 minutes of 3 minutes each. */
export function syncClock(clock: {
  retryDelayS: number;
  /** Each further delay is this many times as long. */
  retryFactor?: number;
  attempts?: number;
  /** Chromium looks every 10 s whether an event took longer, so the end comes up to that much later. */
  longestEventS?: number;
  /** Unit of the periodic kind; a fresh profile gets every second one (Chromium's own is 12 hours). */
  periodicUnitS?: number;
}): string[] {
  const values = {
    initial_retry_delay_sec: clock.retryDelayS,
    retry_delay_factor: clock.retryFactor ?? 1,
    max_sync_attempts: clock.attempts ?? 3,
    max_sync_attempts_with_notification_permission: clock.attempts ?? 3,
    max_sync_event_duration_sec: clock.longestEventS ?? 180,
    min_periodic_sync_events_interval_sec: clock.periodicUnitS ?? 12 * 3_600,
  };
  const list = Object.entries(values).flat().join("/");
  return [
    "--force-fieldtrials=BackgroundSync/Test",
    `--force-fieldtrial-params=BackgroundSync.Test:${list}`,
  ];
}

/** A failed attempt that will be followed by another, and the last one of a registration, well or not. */
const ENDS = new Set(["sync event failed", "Sync completed"]);

/** What Chromium does about Background Sync, by its own record. */
export class SyncWatch {
  readonly #record: BackgroundRecord;

  private constructor(record: BackgroundRecord) {
    this.#record = record;
  }

  static async on(browser: BareBrowser): Promise<SyncWatch> {
    return new SyncWatch(await BackgroundRecord.of(browser, "backgroundSync"));
  }

  /** Sync events that Chromium has sent to the worker. */
  get attempts(): BackgroundEvent[] {
    return this.#record.named("Dispatched sync event");
  }

  /** How the attempts ended that did not bring everything home: in Chromium's words, such as "waitUntil rejected". */
  get failures(): string[] {
    return this.#record.events
      .map(({ details }) => details["Failure Reason"] ?? details["Status"])
      .filter((reason) => reason !== undefined)
      .filter((reason) => reason !== "succeeded");
  }

  /** Attempts that have ended, well or not. */
  get endedCount(): number {
    return this.#record.events.filter(({ name }) => ENDS.has(name)).length;
  }

  /** True when registrations were made and Chromium has given all of them up or done with them. */
  get isOver(): boolean {
    const last = new Map(this.#record.events.map(({ tag, name }) => [tag, name]));
    return last.size > 0 && [...last.values()].every((name) => name === "Sync completed");
  }

  describe(): string {
    return this.#record.describe();
  }
}
