import { jpegs } from "../../e2e/fixtures/photos.ts";
import { BackgroundRecord } from "../../e2e/harness/background-record.ts";
import { type LinkedDevice, pickToLeave } from "../../e2e/harness/linked-device.ts";
import { until } from "../../e2e/harness/until.ts";
import { isOfWorker } from "./spent.ts";

/** One return of the link with no page open and the worker ended. Times from the moment the cable is plugged in, ms. */
export type LinkUpRound = {
  /** Chromium sends the `sync` event. */
  syncMs: number;
  /** The wake's first request, its probe, is at the home. */
  probeMs: number;
  /** The first byte of a photo is at the home. */
  firstByteMs: number;
  /** The last photo is in the library. */
  allHomeMs: number;
};

const PHOTOS = 3;
/** What a page asks when it is opened, and Chromium's last event of a round, are over by then, ms. */
const SETTLE_MS = 2_000;

/** So many rounds on one device: page closed, worker stopped, then the link comes back and nobody touches anything. */
export async function linkUpRounds(linked: LinkedDevice, count: number): Promise<LinkUpRound[]> {
  const { link, gate, home } = linked;
  const record = await BackgroundRecord.of(linked.device.browser, "backgroundSync");
  await (await linked.pair()).close();
  const rounds: LinkUpRound[] = [];
  for (let round = 0; round < count; round++) {
    const photos = await jpegs(PHOTOS, 300_000, 5_000 + round * PHOTOS);
    const page = await linked.open();
    await settle();
    await linked.cut();
    await pickToLeave(page, photos);
    await page.stopWorkers();
    await page.close();
    const passageCount = gate.passages.length;
    const syncCount = record.named("Dispatched sync event").length;
    const libraryCount = await home.libraryCount();
    const upAtMs = Date.now();
    link.restore();
    await until(
      "the photos are home",
      async () => (await home.libraryCount()) >= libraryCount + PHOTOS,
    );
    const allHomeMs = Date.now() - upAtMs;
    // A connection that the stopped worker was opening is opened after all, and closed without an answer.
    const passages = gate.passages
      .slice(passageCount)
      .filter((passage) => isOfWorker(passage) && passage.status !== null);
    const firstTo = (start: string) => passages.find(({ path }) => path.startsWith(start));
    const since = (atMs: number | null | undefined) => Math.round((atMs ?? Number.NaN) - upAtMs);
    rounds.push({
      syncMs: since(record.named("Dispatched sync event")[syncCount]?.atMs),
      probeMs: since(firstTo("/api/v1/home")?.arrivedAtMs),
      firstByteMs: since(firstTo("/uploads")?.firstByteAtMs),
      allHomeMs,
    });
    await settle();
  }
  return rounds;
}

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}
