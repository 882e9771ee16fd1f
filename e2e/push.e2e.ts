import type { CDPSession, Page } from "@playwright/test";
import { NOTICE_WORDS } from "../src/core/words/en/notice.ts";
import { jpegs } from "./fixtures/photos.ts";
import { type Device, notesOf, pick } from "./harness/device.ts";
import { rowsOf } from "./harness/indexed-db.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";
import { until } from "./harness/until.ts";

const DAY_MS = 86_400_000;

/** What a push service of the internet would do: hands messages to this browser's worker, with no page of the app open. */
class PushService {
  readonly #cdp: CDPSession;
  readonly #origin: string;
  #registrationId = "";

  private constructor(cdp: CDPSession, origin: string) {
    this.#cdp = cdp;
    this.#origin = origin;
    cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL === `${origin}/`);
      if (own !== undefined) this.#registrationId = own.registrationId;
    });
  }

  /** Grants notifications and what Homeward has by itself: a grant takes away all that it does not name. */
  static async of(device: Device, origin: string): Promise<PushService> {
    const cdp = await device.context.newCDPSession(await device.context.newPage());
    const permissions = ["notifications", "backgroundSync"] as const;
    await cdp.send("Browser.grantPermissions", { origin, permissions: [...permissions] });
    const service = new PushService(cdp, origin);
    await cdp.send("ServiceWorker.enable");
    return service;
  }

  async deliver(data: string): Promise<void> {
    await until("the browser names the worker's registration", () => this.#registrationId !== "");
    await this.#cdp.send("ServiceWorker.deliverPushMessage", {
      origin: this.#origin,
      registrationId: this.#registrationId,
      data,
    });
  }
}

/** A page of the origin that is not the app, whose visit would end what it looks at. */
async function lookIn(device: Device, origin: string): Promise<Page> {
  const page = await device.context.newPage();
  await page.goto(`${origin}/healthz`);
  return page;
}

const shownIn = (page: Page) =>
  page.evaluate<{ title: string; body: string; tag: string }[]>(
    `navigator.serviceWorker.getRegistration("/")
      .then((registration) => registration.getNotifications())
      .then((list) => list.map(({ title, body, tag }) => ({ title, body, tag })))`,
  );

test("a reminder from home is shown, and its push carries the waiting photos home with the app closed", async ({
  home,
  gate,
  device,
}) => {
  const photos = await jpegs(3, 200_000, 800);
  const push = await PushService.of(device, gate.origin);
  const page = await device.pair(gate.origin, await home.pairingCode());
  const witness = await lookIn(device, gate.origin);
  gate.cut();
  await pick(page, photos);
  await expect.poll(async () => (await notesOf(page)).jobs.length).toBe(photos.length);
  await until("the worker has asked in vain", () => gate.refused.length > 0);
  await page.close();

  const payload = { kind: "photosWaiting", count: 17, sinceMs: Date.now() - 3 * DAY_MS };
  await push.deliver(JSON.stringify(payload));
  // The way home is still cut: the reminder stands, with the number that this device knows.
  await expect
    .poll(() => shownIn(witness))
    .toEqual([
      {
        title: NOTICE_WORDS.title,
        body: "3 photos have been waiting for 3 days. Open Homeward to send them.",
        tag: "homeward-waiting",
      },
    ]);

  gate.reopen();
  await push.deliver(JSON.stringify(payload));
  await expectAtHome(home, photos);
  // What stands there now is true: nothing waits any more.
  await expect
    .poll(async () => (await shownIn(witness)).map(({ body }) => body))
    .toEqual([NOTICE_WORDS.reminder.noneLeft]);
  const wakes = await witness.evaluate<{ doorbell: string; homeCount: number }[]>(rowsOf("wakes"));
  const byPush = wakes.filter(({ doorbell }) => doorbell === "push");
  expect(byPush.reduce((sum, { homeCount }) => sum + homeCount, 0)).toBe(photos.length);
  // With the last of them home, the home is told that nothing waits: it will send no more reminders.
  const told = () =>
    gate.passages
      .filter(({ path, status }) => path === "/api/v1/home" && status === 200)
      .map(({ requestHeaders }) => requestHeaders["homeward-waiting"]);
  await expect.poll(() => told().at(-1)).toBe("0");
  expect(told()).toContain("3");
});

test("a push message that cannot be read still shows a notification that is true", async ({
  home,
  device,
}) => {
  const push = await PushService.of(device, home.origin);
  const page = await device.pair(home.origin, await home.pairingCode());
  await page.close();
  await push.deliver("\u0000 no message of this home");
  const witness = await lookIn(device, home.origin);
  await expect
    .poll(async () => (await shownIn(witness)).map(({ body }) => body))
    .toEqual([NOTICE_WORDS.reminder.noneLeft]);
});
