import type { Log } from "../ports/log.ts";
import type { PushPayload } from "../../src/core/messages/push.ts";
import type { PushRows, SubscribedDevice } from "../ports/push-rows.ts";
import { APART_MS, reminderDue } from "./reminder-rule.ts";
import type { Delivery, PushMessage } from "./send.ts";

/** A newer reminder takes the place of one that waits at the push service. */
const TOPIC = "homeward-waiting";
const DAY_MS = 86_400_000;
/** No push service silences a home for longer, ms. */
const LONGEST_PAUSE_MS = 7 * DAY_MS;

type ReminderPorts = {
  rows: PushRows;
  send: (message: PushMessage, signal: AbortSignal) => Promise<Delivery>;
  log: Log;
  nowMs: () => number;
};

/**
 * Reminds devices of photos that wait there. Each reminder is written down before it is sent, so a home that dies at any
 * point sends none twice.
 */
export class Reminders {
  readonly #ports: ReminderPorts;
  readonly #stop = new AbortController();
  #running: Promise<void> | null = null;

  constructor(ports: ReminderPorts) {
    this.#ports = ports;
  }

  /** Looks at all devices once and resolves when those due were reminded. Joins a look that is under way. Rejects when the catalogue does. */
  run(): Promise<void> {
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Ends what is under way; resolves when nothing is. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running?.catch(() => {});
  }

  async #run(): Promise<void> {
    for (const device of await this.#ports.rows.listSubscribed()) {
      if (this.#stop.signal.aborted) return;
      await this.#remind(device);
    }
  }

  async #remind(device: SubscribedDevice): Promise<void> {
    const { rows, send, nowMs } = this.#ports;
    const due = reminderDue(device, nowMs());
    if (due === null) return;
    const { remindersInRow, count, sinceMs } = due;
    const claim = { remindedAtMs: nowMs(), remindersInRow };
    if (!(await rows.claimReminder(device.id, device, claim))) return;
    const payload: PushPayload = { kind: "photosWaiting", count, sinceMs };
    const { subscription } = device;
    const message = { subscription, payload, ttlS: APART_MS / 1000, topic: TOPIC };
    const delivery = await send(message, this.#stop.signal);
    switch (delivery.kind) {
      case "sent":
        return;
      case "gone":
        await rows.undoReminder(device.id, device, null);
        await rows.removeSubscription(device.id, subscription.endpoint);
        return;
      case "later":
        await rows.undoReminder(device.id, device, this.#pauseUntil(delivery.retryAfterMs ?? 0));
        return;
      case "refused": {
        const { host } = new URL(subscription.endpoint);
        this.#ports.log.warn(
          { host, status: delivery.httpStatus },
          "a push service refused a reminder",
        );
        await rows.undoReminder(device.id, device, this.#pauseUntil(DAY_MS));
      }
    }
  }

  #pauseUntil(pauseMs: number): number {
    return this.#ports.nowMs() + Math.min(pauseMs, LONGEST_PAUSE_MS);
  }
}
