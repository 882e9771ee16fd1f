/** Numbers from 0 to 2^32 - 1 in an order that the seed decides (xorshift). */
export function randomOf(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>>= 0);
  };
}

const EXTREMES = [0, 1, 0x7f, 0x80, 0xff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff];
/** Most of what readers look at lies at the beginning. */
const HEAD_BYTES = 2048;

/** A file with a few wounds, as disks, networks and enemies make them: the same for the same seed. */
export function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const random = randomOf(seed);
  const below = (count: number) => random() % Math.max(count, 1);
  let file = Uint8Array.from(bytes);
  const place = () => below(random() % 3 === 0 ? file.length : Math.min(HEAD_BYTES, file.length));
  for (let wounds = 1 + below(6); wounds > 0; wounds--) {
    const at = place();
    const view = new DataView(file.buffer);
    switch (below(6)) {
      case 0:
        file[at] = random() & 255;
        break;
      case 1:
        if (at + 4 <= file.length)
          view.setUint32(at, EXTREMES[below(EXTREMES.length)] ?? 0, below(2) === 0);
        break;
      case 2:
        file = file.slice(0, at);
        break;
      case 3:
        file.copyWithin(at, place(), place());
        break;
      case 4: {
        const more = Uint8Array.from({ length: below(64) }, () => random() & 255);
        file = Uint8Array.from([...file.slice(0, at), ...more, ...file.slice(at)]);
        break;
      }
      default:
        // A number that points to itself or near it.
        if (at + 4 <= file.length) view.setUint32(at, Math.max(0, at - below(32)), below(2) === 0);
    }
  }
  return file;
}
