import type { BareDevice } from "../../e2e/harness/bare-device.ts";
import type { BarePage } from "../../e2e/harness/bare-browser.ts";
import { watchMemory } from "../memory.ts";

/** What is left once the garbage was collected, bytes. */
export type HeldMemory = {
  /** Of the page: its JavaScript heap, its buffers, and what the browser keeps for its objects. */
  heapBytes: number;
  /** Proportional memory of all renderers: page and service worker. */
  rendererBytes: number;
};

/** Has page and service worker collect their garbage and looks at what they hold then. */
export async function heldMemory(device: BareDevice, page: BarePage): Promise<HeldMemory> {
  await collectInWorkers(device);
  const heapBytes = await page.attached(async (send) => {
    // What a first collection lets go of, such as a blob, frees more at the second.
    await send("HeapProfiler.collectGarbage");
    await send("HeapProfiler.collectGarbage");
    const { usedSize, embedderHeapUsedSize, backingStorageSize } = (await send(
      "Runtime.getHeapUsage",
    )) as Record<string, number>;
    return (usedSize ?? 0) + (embedderHeapUsedSize ?? 0) + (backingStorageSize ?? 0);
  });
  return { heapBytes, rendererBytes: watchMemory(device.browser.pid).stop().rendererBytes };
}

async function collectInWorkers({ browser }: BareDevice): Promise<void> {
  const { targetInfos } = (await browser.send("Target.getTargets")) as {
    targetInfos: { type: string; targetId: string }[];
  };
  for (const { type, targetId } of targetInfos) {
    if (type !== "service_worker") continue;
    const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
    await browser.send("HeapProfiler.collectGarbage", {}, sessionId as string);
    await browser.send("Target.detachFromTarget", { sessionId });
  }
}
