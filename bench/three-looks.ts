import type { PhotoFolder } from "../e2e/fixtures/photo-folder.ts";
import type { BackgroundRecord } from "../e2e/harness/background-record.ts";
import type { Home } from "../e2e/harness/home.ts";
import { untilSaid } from "../e2e/harness/link-folder.ts";
import type { LinkedApp } from "../e2e/harness/linked-app.ts";
import { until } from "../e2e/harness/until.ts";
import type { LastLook } from "../src/core/linked/linked-folder.ts";
import { LINKED_WORDS } from "../src/core/words/en/linked.ts";
import { watchMemory } from "./memory.ts";

/** Sending is not what is measured here, but a look may begin only when it is over. */
const ALL_HOME_MS = 900_000;
const WINDOWLESS_MS = 300_000;

/** A look, and the most memory that the whole browser held meanwhile, bytes. */
export type MeasuredLook = LastLook & { name: string; peakBytes: number };

/** What looks through a folder took; the files that went or changed stay at home as they were. */
export type ThreeLooks = {
  looks: MeasuredLook[];
  /** The browser with the app open and nothing linked, bytes. */
  idleBytes: number;
  /** What was sent and is not in the folder any more, SHA-256. */
  pastHashes: string[];
  /** From closing the window until the changed file was at home, ms. */
  windowlessMs: number;
  /** Windows that were open when it was. */
  windowCount: number;
  /** Chromium's record of the periodic clock since the window was closed. */
  periodic: BackgroundRecord;
};

/**
 * Links a folder of more than 300 photos and has it looked through three times: at first, with nothing changed, and with no window after one file
 * was deleted and one changed, near the folder's two ends.
 */
export async function threeLooks(
  home: Home,
  app: LinkedApp,
  folder: PhotoFolder,
): Promise<ThreeLooks> {
  const count = folder.sha256Of.size;
  const paths = [...folder.sha256Of.keys()].toSorted();
  const looks: MeasuredLook[] = [];
  const measured = async (name: string, look: () => Promise<LastLook>): Promise<void> => {
    const memory = watchMemory(app.device.browser.pid);
    const last = await look();
    looks.push({ ...last, name, peakBytes: allBytes(memory.stop()) });
  };
  const areHome = (goal: number, withinMs: number) =>
    until(`${goal} are home`, async () => (await home.libraryCount()) >= goal, withinMs);

  const idleBytes = allBytes(watchMemory(app.device.browser.pid).stop());
  await measured("first, photos being sent meanwhile", () => app.link(folder.path));
  await areHome(count, ALL_HOME_MS);
  await untilSaid(app.page, LINKED_WORDS.title);
  await measured("second, nothing changed", () => app.lookNow());

  const periodic = await app.closeWindow();
  const [gone = "", changed = ""] = [paths[3], paths.at(-50)];
  const pastHashes = [gone, changed].map((path) => folder.sha256Of.get(path) ?? "");
  const closedAtMs = Date.now();
  await folder.remove(gone);
  await folder.put(changed, "edited", new Date("2024-06-01T09:00:00Z"));
  const changedAtMs = Date.now();
  let windowlessMs = 0;
  let windowCount = 0;
  await measured("third, no window: one changed, one deleted", async () => {
    await areHome(count + 1, WINDOWLESS_MS);
    windowlessMs = Date.now() - closedAtMs;
    windowCount = await app.windowCount();
    return app.windowlessLook(changedAtMs);
  });
  return { looks, idleBytes, pastHashes, windowlessMs, windowCount, periodic };
}

/** What was measured, as it is printed. */
export function printLooks({ looks, idleBytes, windowlessMs }: ThreeLooks): void {
  console.table(
    looks.map(({ name, tookMs, fileCount, readCount, peakBytes }) => ({
      look: name,
      seconds: (tookMs / 1000).toFixed(2),
      files: fileCount,
      hashed: readCount,
      "files/s": Math.round(fileCount / (tookMs / 1000)),
      "browser's peak MB": Math.round(peakBytes / 1e6),
    })),
  );
  console.log(`The browser before, with the app open: ${Math.round(idleBytes / 1e6)} MB.`);
  console.log(
    `From closing the window to the changed one at home: ${(windowlessMs / 1000).toFixed(1)} s (the periodic clock was set to 5 s).`,
  );
}

function allBytes({
  rendererBytes,
  otherBytes,
}: ReturnType<ReturnType<typeof watchMemory>["stop"]>): number {
  return rendererBytes + otherBytes;
}
