import type { BareBrowser } from "./bare-browser.ts";

/** Flags that give Chromium's Background Sync another clock than 3 attempts after 0, 5 and 20 minutes of 3 minutes each. */
export function syncClock(clock: {
  retryDelayS: number;
  /** Each further delay is this many times as long. */
  retryFactor?: number;
  attempts?: number;
  /** Chromium looks every 10 s whether an event took longer, so the end comes up to that much later. */
  longestEventS?: number;
}): string[] {
  const values = {
    initial_retry_delay_sec: clock.retryDelayS,
    retry_delay_factor: clock.retryFactor ?? 1,
    max_sync_attempts: clock.attempts ?? 3,
    max_sync_attempts_with_notification_permission: clock.attempts ?? 3,
    max_sync_event_duration_sec: clock.longestEventS ?? 180,
  };
  const list = Object.entries(values).flat().join("/");
  return [
    "--force-fieldtrials=BackgroundSync/Test",
    `--force-fieldtrial-params=BackgroundSync.Test:${list}`,
  ];
}

/** One line of Chromium's own record of Background Sync. */
type SyncEvent = { tag: string; name: string; details: Partial<Record<string, string>> };

/** A failed attempt that will be followed by another, and the last one of a registration, well or not. */
const ENDS = new Set(["sync event failed", "Sync completed"]);

/** What Chromium does about Background Sync, by its own record; it is read from an empty page, so no worker is attached. */
export class SyncWatch {
  readonly events: SyncEvent[] = [];

  static async on(browser: BareBrowser): Promise<SyncWatch> {
    const watch = new SyncWatch();
    browser.on("BackgroundService.backgroundServiceEventReceived", (params) => watch.#take(params));
    const { targetId } = await browser.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
    const service = "backgroundSync";
    await browser.send("BackgroundService.startObserving", { service }, sessionId as string);
    await browser.send(
      "BackgroundService.setRecording",
      { service, shouldRecord: true },
      sessionId as string,
    );
    return watch;
  }

  /** Sync events that Chromium has sent to the worker. */
  get attempts(): SyncEvent[] {
    return this.events.filter(({ name }) => name === "Dispatched sync event");
  }

  /** How the attempts ended that did not bring everything home: in Chromium's words, such as "waitUntil rejected". */
  get failures(): string[] {
    return this.events
      .map(({ details }) => details["Failure Reason"] ?? details["Status"])
      .filter((reason) => reason !== undefined)
      .filter((reason) => reason !== "succeeded");
  }

  /** Attempts that have ended, well or not. */
  get endedCount(): number {
    return this.events.filter(({ name }) => ENDS.has(name)).length;
  }

  /** True when registrations were made and Chromium has given all of them up or done with them. */
  get isOver(): boolean {
    const last = new Map(this.events.map(({ tag, name }) => [tag, name]));
    return last.size > 0 && [...last.values()].every((name) => name === "Sync completed");
  }

  describe(): string {
    return this.events
      .map(({ tag, name, details }) => `${tag}: ${name} ${JSON.stringify(details)}`)
      .join("\n");
  }

  #take(params: Record<string, unknown>): void {
    const { instanceId, eventName, eventMetadata } = params["backgroundServiceEvent"] as {
      instanceId: string;
      eventName: string;
      eventMetadata: { key: string; value: string }[];
    };
    const details = Object.fromEntries(eventMetadata.map(({ key, value }) => [key, value]));
    this.events.push({ tag: instanceId, name: eventName, details });
  }
}
