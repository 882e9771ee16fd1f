import { setTimeout as sleep } from "node:timers/promises";
import type { BenchHome } from "./home.ts";

/** The most that was resident while so many more pictures were drawn, MB. */
export type MemoryRow = { drawn: string; "home MB": number; "drawing process MB": number };

const LOOK_MS = 200;
const COUNT_MS = 2000;
const ROWS = 10;

/** Watches until all are drawn, in ten parts; half way the home is killed and started again. */
export async function watchDrawing(home: BenchHome, totalCount: number): Promise<MemoryRow[]> {
  const rows: MemoryRow[] = [];
  const startCount = home.drawnCount();
  const share = (totalCount - startCount) / ROWS;
  for (let row = 1; row <= ROWS; row += 1) {
    const untilCount = row === ROWS ? totalCount : Math.round(startCount + share * row);
    const peak = { homeBytes: 0, drawingBytes: 0 };
    let countedAtMs = -Infinity;
    for (let drawnCount = 0; drawnCount < untilCount;) {
      const now = home.memory();
      peak.homeBytes = Math.max(peak.homeBytes, now.homeBytes);
      peak.drawingBytes = Math.max(peak.drawingBytes, now.drawingBytes);
      // Counting reads folders: seldom, so that it is not what takes the time.
      if (performance.now() - countedAtMs > COUNT_MS) {
        drawnCount = home.drawnCount();
        countedAtMs = performance.now();
      }
      await sleep(LOOK_MS);
    }
    rows.push({
      drawn: `to ${untilCount}`,
      "home MB": Math.round(peak.homeBytes / 1e6),
      "drawing process MB": Math.round(peak.drawingBytes / 1e6),
    });
    if (row === ROWS / 2) await home.killAndStart();
  }
  return rows;
}
