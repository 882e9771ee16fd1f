/** Photos that one round sends. */
export type Load = { name: string; count: number; sizeBytes: number };

/** What a phone sends: photos, and small ones (screenshots, stickers) where the price of each request counts. */
export function loadsOf(times: number): Load[] {
  const load = (count: number, sizeBytes: number, size: string): Load => ({
    name: `${(count * times).toLocaleString("en")} × ${size}`,
    count: count * times,
    sizeBytes,
  });
  return [load(200, 2_000_000, "2 MB"), load(2000, 100_000, "100 kB")];
}

/** Photos of the same size that each server takes before it is measured, so that no program is measured cold. */
export const warmUpCount = ({ count }: Load) => Math.min(300, count / 4);
