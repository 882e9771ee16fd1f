import type { BareBrowser } from "./bare-browser.ts";

/** What Chromium keeps a record of, by DevTools' names. */
type Service = "backgroundSync" | "periodicBackgroundSync" | "notifications";

/** One line of Chromium's own record, such as "Dispatched sync event". */
export type BackgroundEvent = {
  /** Ms since the epoch. */
  atMs: number;
  tag: string;
  name: string;
  details: Partial<Record<string, string>>;
};

/** Chromium's own record of what it did in the background; it is read from an empty page, so no worker is attached. */
export class BackgroundRecord {
  readonly events: BackgroundEvent[] = [];

  static async of(browser: BareBrowser, service: Service): Promise<BackgroundRecord> {
    const record = new BackgroundRecord();
    browser.on("BackgroundService.backgroundServiceEventReceived", (params) =>
      record.#take(service, params),
    );
    const { targetId } = await browser.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
    await browser.send("BackgroundService.startObserving", { service }, sessionId as string);
    await browser.send(
      "BackgroundService.setRecording",
      { service, shouldRecord: true },
      sessionId as string,
    );
    return record;
  }

  named(name: string): BackgroundEvent[] {
    return this.events.filter((event) => event.name === name);
  }

  /** One line for each event, for the messages of failing tests. */
  describe(): string {
    return this.events
      .map(({ tag, name, details }) => `${tag}: ${name} ${JSON.stringify(details)}`)
      .join("\n");
  }

  #take(service: Service, params: Record<string, unknown>): void {
    const event = params["backgroundServiceEvent"] as {
      service: string;
      /** Seconds since the epoch. */
      timestamp: number;
      instanceId: string;
      eventName: string;
      eventMetadata: { key: string; value: string }[];
    };
    // Two records of one browser hear each other's events.
    if (event.service !== service) return;
    const details = Object.fromEntries(event.eventMetadata.map(({ key, value }) => [key, value]));
    const { timestamp, instanceId: tag, eventName: name } = event;
    this.events.push({ atMs: timestamp * 1_000, tag, name, details });
  }
}
