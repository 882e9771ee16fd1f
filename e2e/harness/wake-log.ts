import type { WakeRecord } from "../../src/core/ports.ts";
import type { BarePage } from "./bare-browser.ts";
import { rowsOf } from "./indexed-db.ts";

/** The device's wake log, oldest first, as soon as it tells of so many photos: a wake is written down after its last photo. */
export async function wakesOf(page: BarePage, photoCount: number): Promise<WakeRecord[]> {
  const told = `(${rowsOf("wakes")}).then((rows) => rows.reduce((sum, { homeCount }) => sum + homeCount, 0))`;
  await page.until(`${told}.then((count) => count >= ${photoCount})`);
  return page.evaluate<WakeRecord[]>(rowsOf("wakes"));
}

/** Which doorbells rang for the wakes that brought photos home, each once, in order. */
export function bringersOf(wakes: readonly WakeRecord[]): string[] {
  const bringing = wakes.filter(({ homeCount }) => homeCount > 0);
  return [...new Set(bringing.map(({ doorbell }) => doorbell))];
}
