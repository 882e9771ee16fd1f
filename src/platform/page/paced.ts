/** Nothing of a page's thread is taken for longer at once, ms. */
const SLICE_MS = 8;

/** The items one after another, with room for the page's other work between slices of 8 ms. */
export async function* paced<Item>(
  items: Iterable<Item>,
  nowMs: () => number,
): AsyncGenerator<Item> {
  let untilMs = nowMs() + SLICE_MS;
  for (const item of items) {
    yield item;
    if (nowMs() < untilMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    untilMs = nowMs() + SLICE_MS;
  }
}
