import { describe, expect, it } from "vitest";
import { answerNotificationClick } from "./notification-click.ts";
import { answerPush, REMINDER_TAG } from "./push.ts";

const NOW_MS = 1_800_000_000_000;
const MESSAGE = JSON.stringify({
  kind: "photosWaiting",
  count: 17,
  sinceMs: NOW_MS - 3 * 86_400_000,
});

/** A worker's surroundings that keep what is shown by its tag, as browsers do. */
function device(waitingCount: () => Promise<number>, goHome: () => void = () => {}) {
  const shown = new Map<string, string>();
  const heard: string[] = [];
  const parts = {
    registration: {
      showNotification: async (_: string, { tag = "", body = "" }: NotificationOptions = {}) => {
        shown.set(tag, body);
        heard.push(body);
      },
      getNotifications: async ({ tag = "" }: GetNotificationOptions = {}) =>
        (shown.has(tag) ? [tag] : []) as unknown as Notification[],
    },
    waitingCount,
    language: async () => "en",
    ring: async () => {
      heard.push("ring");
      goHome();
    },
    nowMs: () => NOW_MS,
  };
  return { shown, heard, parts };
}

describe("answerPush()", () => {
  it("shows the reminder before it rings", async () => {
    const { heard, parts } = device(async () => 17);
    await answerPush(MESSAGE, parts);
    expect(heard).toEqual([
      "17 photos have been waiting for 3 days. Open Homeward to send them.",
      "ring",
    ]);
  });

  it.each([
    ["no message", null],
    ["an empty message", ""],
    ["what is no JSON", "\u0000{"],
    ["a message of a later version", '{"kind":"somethingElse"}'],
  ])("shows what this device knows for %s", async (_, text) => {
    const { heard, parts } = device(async () => 2);
    await answerPush(text, parts);
    expect(heard).toEqual(["2 photos are waiting. Open Homeward to send them.", "ring"]);
  });

  it("shows a notification and rings even when nothing at all can be read", async () => {
    const { heard, parts } = device(() => Promise.reject(new Error("no database")));
    await answerPush(null, parts);
    expect(heard).toEqual(["Photos may be waiting on this device. Open Homeward to look.", "ring"]);
  });

  it("believes the home where this device's database does not answer", async () => {
    const { shown, parts } = device(() => new Promise(() => {}));
    await answerPush(MESSAGE, parts);
    expect(shown.get(REMINDER_TAG)).toMatch(/^17 photos have been waiting/u);
  });

  it("takes a reminder back that its own wake made untrue", async () => {
    let count = 17;
    const { shown, parts } = device(
      async () => count,
      () => (count = 0),
    );
    await answerPush(MESSAGE, parts);
    expect(shown.get(REMINDER_TAG)).toBe("Nothing is waiting on this device any more.");
  });

  it("shows nothing again to a person who has put the reminder away", async () => {
    let count = 17;
    const { shown, parts } = device(
      async () => count,
      () => {
        count = 0;
        shown.clear();
      },
    );
    await answerPush(MESSAGE, parts);
    expect(shown.size).toBe(0);
  });

  it("survives a wake that fails", async () => {
    const { shown, parts } = device(
      async () => 1,
      () => {
        throw new Error("storage");
      },
    );
    await answerPush(MESSAGE, parts);
    expect(shown.size).toBe(1);
  });
});

describe("answerNotificationClick()", () => {
  const clients = (focus: (() => Promise<unknown>)[]) => {
    const opened: (string | URL)[] = [];
    const matchAll = async () => focus.map((one) => ({ focus: one })) as never;
    const openWindow = async (url: string | URL) => (opened.push(url), null);
    return { opened, matchAll, openWindow };
  };
  const notification = () => {
    const calls = { closed: 0, close: () => void calls.closed++ };
    return calls;
  };

  it("brings the window in front that is open", async () => {
    let focused = 0;
    const scope = clients([async () => (focused++, {})]);
    const shown = notification();
    await answerNotificationClick(shown, scope);
    expect([focused, scope.opened, shown.closed]).toEqual([1, [], 1]);
  });

  it.each([
    ["none is open", clients([])],
    ["the open one goes at this moment", clients([() => Promise.reject(new TypeError("gone"))])],
  ])("opens the app when %s", async (_, scope) => {
    await answerNotificationClick(notification(), scope);
    expect(scope.opened).toEqual(["/"]);
  });
});
