import { type ReadAt, lettersAt, viewOf } from "./read-at.ts";

/** A box of ISO 14496-12, 4.2: what it holds lies from `bodyBytes` to `endBytes` of the file. */
export type Box = { type: string; bodyBytes: number; endBytes: number };

/** A part of a file. */
export type Range = Pick<Box, "bodyBytes" | "endBytes">;

/** How many boxes may still be looked at; shared by all that is read of one file. */
export type BoxBudget = { boxes: number };

/** The boxes side by side in a range, as long as they are whole, inside of it, and the budget lasts. */
export async function* boxesOf(
  read: ReadAt,
  within: Range,
  budget: BoxBudget,
): AsyncGenerator<Box, void> {
  let atBytes = within.bodyBytes;
  while (atBytes + 8 <= within.endBytes && budget.boxes > 0) {
    budget.boxes--;
    const head = viewOf(await read(atBytes, 16));
    if (head.byteLength < 8) return;
    const type = lettersAt(head, 4);
    const short = head.getUint32(0);
    const isLong = short === 1;
    if (isLong && head.byteLength < 16) return;
    // 0: up to the end (4.2 of the standard).
    const sizeBytes = isLong
      ? Number(head.getBigUint64(8))
      : short === 0
        ? within.endBytes - atBytes
        : short;
    const headBytes = isLong ? 16 : 8;
    const endBytes = atBytes + sizeBytes;
    if (sizeBytes < headBytes || endBytes > within.endBytes) return;
    yield { type, bodyBytes: atBytes + headBytes, endBytes };
    atBytes = endBytes;
  }
}

/** The first box of a type in a range; null where there is none. */
export async function firstBox(
  read: ReadAt,
  within: Range,
  type: string,
  budget: BoxBudget,
): Promise<Box | null> {
  for await (const box of boxesOf(read, within, budget)) if (box.type === type) return box;
  return null;
}
