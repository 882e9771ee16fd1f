import type { Page } from "@playwright/test";
import type { Doorbell } from "../../src/core/messages/messages.ts";

/** Doorbells as an open page rings them: the one that comes every 10 s while photos wait, and one that says that things have changed. */
const BELLS: readonly Doorbell[] = ["heartbeat", "visible"];

/** Rings the worker from a page and waits until the wakes that follow have ended: a queue that is not held has moved by then. */
export async function ringNow(page: Page): Promise<void> {
  for (const doorbell of BELLS) {
    await page.evaluate(`new Promise((resolve) => {
      const { serviceWorker } = navigator;
      const listen = ({ data }) => {
        if (data.kind !== "wakeEnded") return;
        serviceWorker.removeEventListener("message", listen);
        resolve(null);
      };
      serviceWorker.addEventListener("message", listen);
      serviceWorker.controller.postMessage({ kind: "doorbellRang", doorbell: "${doorbell}" });
    })`);
  }
}
