import { jpegs } from "../../e2e/fixtures/photos.ts";
import { video } from "../../e2e/fixtures/video.ts";
import { pickBare } from "../../e2e/harness/bare-device.ts";
import type { LinkedDevice } from "../../e2e/harness/linked-device.ts";
import { until } from "../../e2e/harness/until.ts";
import { wakesOf } from "../../e2e/harness/wake-log.ts";
import type { WakeRecord } from "../../src/core/ports.ts";
import { wakeLines } from "../../src/core/view/wake-words.ts";
import { slowDown } from "./network.ts";

/** Slow enough that there is something to cut. */
const BYTES_PER_SECOND = 3_000_000;
const PHOTOS = 20;
const VIDEO_BYTES = 40_000_000;
const CUT_MS = 10_000;

/** What happened outside Homeward. */
type Happening = { atMs: number; words: string };

/**
 * A real run in which the link is cut three times: with the page open, with the page closed during the cut, and with no page
 * at all. Answers the wake log in the app's own words, with what happened outside between its lines.
 */
export async function threeCuts(linked: LinkedDevice): Promise<string[]> {
  const { home } = linked;
  const happenings: Happening[] = [];
  const tell = (words: string) => happenings.push({ atMs: Date.now(), words });
  const photos = await jpegs(PHOTOS, 1_000_000, 6_000);
  const files = [...photos, await video(60, VIDEO_BYTES)];
  const page = await linked.pair();
  slowDown(linked, BYTES_PER_SECOND);
  const atHome = (count: number) =>
    until(
      `${count} files are home`,
      async () => (await home.libraryCount()) >= count,
      // Chromium's retries: after 5 minutes, then after 15.
      25 * 60_000,
    );
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const cut = async (where: string, meanwhile: () => Promise<void> = async () => {}) => {
    tell(`the link is cut, ${where}`);
    linked.link.leave();
    await wait(CUT_MS / 2);
    await meanwhile();
    await wait(CUT_MS / 2);
    tell("the link is back");
    linked.link.rejoin();
  };

  tell(`${PHOTOS} photos and a video of ${VIDEO_BYTES / 1e6} MB are chosen`);
  await pickBare(page, files);
  await atHome(5);
  await cut("the page is open");
  await atHome(12);
  await cut("the page is open", async () => {
    await page.close();
    tell("the page is closed");
  });
  await atHome(16);
  await cut("no page is open");
  await atHome(files.length);
  tell("everything is home");
  return story(await wakesOf(await linked.open(), files.length), happenings);
}

/** Wakes by their start and happenings by their time, oldest first. */
function story(wakes: readonly WakeRecord[], happenings: readonly Happening[]): string[] {
  const lines = wakes.map((wake) => {
    const words = wakeLines([wake]).map(
      ({ around, outcome, reason }) => `${around} · ${outcome} · ${reason}`,
    );
    const text = `${clock(wake.startedAtMs)}–${clock(wake.endedAtMs)}  ${words.join("")}`;
    return { atMs: wake.startedAtMs, text };
  });
  const outside = happenings.map(({ atMs, words }) => ({
    atMs,
    text: `${clock(atMs)}           — ${words} —`,
  }));
  return [...lines, ...outside].toSorted((a, b) => a.atMs - b.atMs).map(({ text }) => text);
}

function clock(atMs: number): string {
  return new Date(atMs).toTimeString().slice(0, 8);
}
