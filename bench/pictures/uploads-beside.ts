import { setTimeout as sleep } from "node:timers/promises";
import { plainMaker } from "./files.ts";
import type { BenchHome } from "./home.ts";

/** What the rounds gave: MB/s of uploads, and how many pictures were drawn meanwhile. */
export type Beside = { alone: number[]; drawing: number[]; drawnCount: number };

/** The machine settles for so long between two phases. */
const SETTLE_MS = 300;

/**
 * Uploads into one home in rounds of two phases: while its pictures are drawn, and while the drawing process is halted, so that
 * nothing else differs. The first round warms up and does not count; in every other one the order is turned round.
 */
export async function uploadsBeside(
  home: BenchHome,
  { rounds, phaseMs, photoBytes }: { rounds: number; phaseMs: number; photoBytes: number },
): Promise<Beside> {
  const next = plainMaker(photoBytes);
  const result: Beside = { alone: [], drawing: [], drawnCount: 0 };
  const alone = async () => {
    home.signalDrawing("SIGSTOP");
    await sleep(SETTLE_MS);
    const speed = await home.send(next, phaseMs);
    home.signalDrawing("SIGCONT");
    return speed;
  };
  const drawing = async () => {
    await sleep(SETTLE_MS);
    const before = home.drawnCount();
    const speed = await home.send(next, phaseMs);
    result.drawnCount += home.drawnCount() - before;
    return speed;
  };
  for (let round = 0; round <= rounds; round += 1) {
    const first = round % 2 === 0 ? await alone() : null;
    const busy = await drawing();
    const speed = first ?? (await alone());
    if (round === 0) {
      result.drawnCount = 0;
      continue;
    }
    result.alone.push(speed);
    result.drawing.push(busy);
  }
  return result;
}
