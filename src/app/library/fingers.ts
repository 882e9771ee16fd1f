/** A finger on the screen, CSS pixels. */
export type Finger = { id: number; xPx: number; yPx: number };

export function distanceOf(one: Finger, other: Finger): number {
  return Math.hypot(one.xPx - other.xPx, one.yPx - other.yPx);
}

export function middleOf(one: Finger, other: Finger): { xPx: number; yPx: number } {
  return { xPx: (one.xPx + other.xPx) / 2, yPx: (one.yPx + other.yPx) / 2 };
}
