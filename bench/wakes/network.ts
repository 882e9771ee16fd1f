import type { LinkedDevice } from "../../e2e/harness/linked-device.ts";
import { until } from "../../e2e/harness/until.ts";

/** A bad way home: as fast as a poor mobile network, a long way, now and then a packet lost, and three cuts. */
const BAD = { bytesPerSecond: 2_000_000, delayMs: 60, lossPercent: 1 };
const CUT_AT = [0.2, 0.45, 0.7];
const CUT_MS = 10_000;

/** Makes the way home a bad one; answers what it is like, in words. What the kernel cannot do, the proxy does. */
export function worsen({ link, gate }: LinkedDevice): string {
  const { bytesPerSecond, delayMs, lossPercent } = BAD;
  const words = [`${bytesPerSecond / 1e6} MB/s`];
  const noRate = slowDown({ link, gate }, bytesPerSecond);
  if (noRate !== null) words.push(`at the proxy (no tc tbf: ${noRate})`);
  const noDelay = noRate ?? link.worsen(delayMs, lossPercent);
  words.push(`${delayMs} ms`);
  if (noDelay === null) words.push(`${lossPercent} % of packets lost`);
  else {
    gate.delayMs = delayMs;
    words.push(`at the proxy, no packet lost (no tc netem: ${noDelay})`);
  }
  return words.join(", ");
}

/** Slows the link down, or the proxy where the kernel cannot; then the reason is answered. */
export function slowDown(
  { link, gate }: Pick<LinkedDevice, "link" | "gate">,
  bytesPerSecond: number,
): string | null {
  const without = link.slowDown(bytesPerSecond);
  if (without !== null) gate.bytesPerSecond = bytesPerSecond;
  return without;
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
