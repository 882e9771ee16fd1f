import type { LinkedDevice } from "../../e2e/harness/linked-device.ts";
import { until } from "../../e2e/harness/until.ts";

/** A bad way home: as fast as a poor mobile network, a long way, now and then a packet lost, and three cuts. */
const BAD = { bytesPerSecond: 2_000_000, delayMs: 60, lossPercent: 1 };
const CUT_AT = [0.2, 0.45, 0.7];
const CUT_MS = 10_000;

/** Makes the way home a bad one; answers what it is like, in words. */
export function worsen({ link, gate }: LinkedDevice): string {
  gate.bytesPerSecond = BAD.bytesPerSecond;
  const without = link.worsen(BAD.delayMs, BAD.lossPercent);
  const rate = `${BAD.bytesPerSecond / 1e6} MB/s, ${BAD.delayMs} ms`;
  if (without === null) return `${rate}, ${BAD.lossPercent} % of packets lost`;
  gate.delayMs = BAD.delayMs;
  return `${rate} (of the proxy's making), no loss: tc netem says "${without}"`;
}

/** Takes the device out of its network, with its address and all connections, for 10 s each time so many files are home. */
export async function cutThrice(linked: LinkedDevice, fileCount: number): Promise<void> {
  for (const part of CUT_AT) {
    await until(
      `${part * 100} % are home`,
      async () => (await linked.home.libraryCount()) >= part * fileCount,
      600_000,
    );
    linked.link.leave();
    await new Promise((resolve) => setTimeout(resolve, CUT_MS));
    linked.link.rejoin();
  }
}
