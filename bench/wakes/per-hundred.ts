import type { Fixture } from "../../e2e/fixtures/cache.ts";
import { pickBare } from "../../e2e/harness/bare-device.ts";
import { rowsOf } from "../../e2e/harness/indexed-db.ts";
import { type LinkedDevice, pickToLeave } from "../../e2e/harness/linked-device.ts";
import { until } from "../../e2e/harness/until.ts";
import { wakesOf } from "../../e2e/harness/wake-log.ts";
import { cutThrice, worsen } from "./network.ts";
import { type RequestKinds, requestKinds, wakesByDoorbell } from "./spent.ts";

/** What it took to bring the photos home. */
export type HundredCase = {
  network: string;
  page: "open" | "closed";
  photoCount: number;
  photoBytes: number;
  /** From the pick (page closed: from the link's return) to the last photo. */
  seconds: number;
  wakes: Record<string, number>;
  requests: RequestKinds;
  /** Bytes of photos that were at the home's door, also those that were sent again. */
  uploadedBytes: number;
  /** Everything that came out of the browser, with the heads of all layers and what TCP sent again. */
  wireBytes: number;
};

/** One run with a network that stays as it is, or with a bad one that is cut three times. */
export async function hundredCase(
  linked: LinkedDevice,
  photos: readonly Fixture[],
  how: { bad: boolean; page: "open" | "closed" },
): Promise<HundredCase> {
  const { link, gate, home } = linked;
  const page = await linked.pair();
  const network = how.bad
    ? `${worsen(linked)}, cut 3 times for 10 s`
    : "good: as fast as this machine";
  if (how.page === "closed") {
    await linked.cut();
    await pickToLeave(page, photos);
    // The wake that the pick began gives the home up first; else it is under way still when the link is back.
    await page.until(`(${rowsOf("wakes")}).then((rows) => rows.length > 0)`, 60_000);
    await page.close();
  }
  const [passageCount, wireBytes, uploadedBytes] = [
    gate.passages.length,
    link.sentBytes(),
    gate.uploadedBytes,
  ];
  const startedAtMs = Date.now();
  if (how.page === "closed") link.restore();
  else await pickBare(page, photos);
  if (how.bad) await cutThrice(linked, photos.length);
  await until(
    "all photos are home",
    async () => (await home.libraryCount()) >= photos.length,
    900_000,
  );
  const seconds = (Date.now() - startedAtMs) / 1_000;
  // The wake that brought the last one writes itself down after it.
  const reader = how.page === "closed" ? null : page;
  if (reader !== null) await wakesOf(reader, photos.length);
  const spent = {
    requests: requestKinds(gate.passages.slice(passageCount)),
    uploadedBytes: gate.uploadedBytes - uploadedBytes,
    wireBytes: link.sentBytes() - wireBytes,
  };
  // A page that is opened now asks for itself: it must not be counted.
  const wakes = await wakesOf(reader ?? (await linked.open()), photos.length);
  return {
    network,
    page: how.page,
    photoCount: photos.length,
    photoBytes: photos.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    seconds,
    wakes: wakesByDoorbell(wakes),
    ...spent,
  };
}
