import { isDatedByFile, isEdited, isFilm, isOfCamera, isReencoded, stemOf } from "./loss-signs.ts";
import type { PhotoFacts } from "./photo-facts.ts";

/** What may have been lost on the way from the camera to the pick. */
export type LossKind =
  /** The place was taken out, or other photos of the same camera have one. */
  | "place-missing"
  /** A JPEG that an iPhone made of a HEIC for the picker. */
  | "re-encoded"
  /** The still of a Live Photo without its video. */
  | "video-missing"
  /** The video of a Live Photo without its still. */
  | "photo-missing"
  /** Nothing tells when it was taken but the file's last change. */
  | "date-from-file"
  /** An edited copy; the photo as it was taken may lie beside it. */
  | "edited-copy";

/** One kind of loss in a batch: how many files, and some of their names. */
export type Loss = { kind: LossKind; count: number; examples: readonly string[] };

/** What a device remembers between picks: cameras whose photos came with a place, newest last. */
export type DeviceMemory = { placedCameras: readonly string[] };

export const NO_MEMORY: DeviceMemory = { placedCameras: [] };

const MAX_CAMERAS = 16;
const MAX_EXAMPLES = 3;
const KINDS: readonly LossKind[] = [
  "place-missing",
  "re-encoded",
  "video-missing",
  "photo-missing",
  "date-from-file",
  "edited-copy",
];

/** How many, and the first of them by name. */
type Some = { count: number; examples: { at: number; filename: string }[] };

/** The half of a Live Photo whose other half has not come. */
type Half = { at: number; filename: string; id: string; stem: string };

/**
 * What was lost in a pick, counted file by file while it comes in: of each file no more is kept than the sum needs. Judges by
 * signs in the files and may be wrong both ways: see the rule of each kind.
 */
export class LossCount {
  readonly #counted = new Map<LossKind, Some>();
  readonly #placed = new Set<string>();
  /** Photos without a place, by camera. */
  readonly #unplaced = new Map<string, Some>();
  readonly #stills = new Halves();
  readonly #films = new Halves();
  #nextAt = 0;

  /** Counts one file. `isNew` false: it was here before, and is only not missing to another one. */
  add(facts: PhotoFacts, isNew = true): void {
    if (facts.kind === "other") return;
    const { filename, camera, contentIdentifier: id, latitude } = facts;
    const at = this.#nextAt++;
    const count = (sums: Map<string, Some>, key: string) => countInto(sums, key, { at, filename });
    const [own, others] = isFilm(facts) ? [this.#films, this.#stills] : [this.#stills, this.#films];
    own.add({ at, filename, id: id ?? "", stem: stemOf(facts) }, others, isNew);
    if (latitude !== null && camera !== null && isOfCamera(facts)) this.#placed.add(camera);
    if (!isNew) return;
    if (latitude === null && facts.isPlaceBlank) count(this.#counted, "place-missing");
    else if (latitude === null && camera !== null && isOfCamera(facts))
      count(this.#unplaced, camera);
    if (isReencoded(facts)) count(this.#counted, "re-encoded");
    if (isDatedByFile(facts)) count(this.#counted, "date-from-file");
    if (isEdited(facts)) count(this.#counted, "edited-copy");
  }

  /** Apple's names of Live Photos of which one half has come so far. */
  halves(): string[] {
    const alone = [...this.#stills.left(this.#films), ...this.#films.left(this.#stills)];
    return alone.map(({ id }) => id);
  }

  /** Cameras whose photos came with a place. */
  get placedCameras(): ReadonlySet<string> {
    return this.#placed;
  }

  /**
   * The losses by kind, in the order in which it matters; empty where nothing was lost.
   *
   * @param whole Apple's names of Live Photos whose other half came at another time
   */
  losses(memory: DeviceMemory, whole: ReadonlySet<string> = new Set()): Loss[] {
    const sums = new Map(this.#counted);
    const placed = new Set([...memory.placedCameras, ...this.#placed]);
    const unplaced = [...this.#unplaced].filter(([camera]) => placed.has(camera));
    const places = [sums.get("place-missing") ?? [], ...unplaced.map(([, some]) => some)].flat();
    sums.set("place-missing", {
      count: places.reduce((sum, { count }) => sum + count, 0),
      examples: firstOf(places.flatMap(({ examples }) => examples)),
    });
    const halfOf = (halves: Halves, others: Halves): Some => {
      const alone = halves.left(others).filter(({ id }) => !whole.has(id));
      return { count: alone.length, examples: firstOf(alone) };
    };
    sums.set("video-missing", halfOf(this.#stills, this.#films));
    sums.set("photo-missing", halfOf(this.#films, this.#stills));
    return KINDS.flatMap((kind) => {
      const { count, examples } = sums.get(kind) ?? { count: 0, examples: [] };
      return count === 0 ? [] : [{ kind, count, examples: examples.map((one) => one.filename) }];
    });
  }
}

/** Stills, or films, of Live Photos: which of them wait for the other half. */
class Halves {
  /** By Apple's name; an edited copy has that of its original. */
  readonly #waiting = new Map<string, Half[]>();
  /** Names by Apple and stems of all that came. */
  readonly #ids = new Set<string>();
  readonly #stems = new Set<string>();

  add(half: Half, others: Halves, isNew: boolean): void {
    const { id, stem } = half;
    this.#stems.add(stem);
    if (id === "") return;
    this.#ids.add(id);
    others.#waiting.delete(id);
    if (isNew && !others.#ids.has(id))
      this.#waiting.set(id, [...(this.#waiting.get(id) ?? []), half]);
  }

  /** What was written anew carries no name by Apple, but the stem of the other half. */
  left(others: Halves): Half[] {
    return [...this.#waiting.values()].flat().filter(({ stem }) => !others.#stems.has(stem));
  }
}

function countInto(sums: Map<string, Some>, key: string, example: Some["examples"][number]): void {
  const some = sums.get(key) ?? { count: 0, examples: [] };
  some.count++;
  if (some.examples.length < MAX_EXAMPLES) some.examples.push(example);
  sums.set(key, some);
}

const firstOf = (examples: Some["examples"]): Some["examples"] =>
  examples.toSorted((one, other) => one.at - other.at).slice(0, MAX_EXAMPLES);

/** The memory after a pick; the same object where nothing is new. */
export function rememberCameras(memory: DeviceMemory, placed: ReadonlySet<string>): DeviceMemory {
  const known = new Set(memory.placedCameras);
  const fresh = [...placed].filter((camera) => !known.has(camera));
  if (fresh.length === 0) return memory;
  return { placedCameras: [...memory.placedCameras, ...fresh].slice(-MAX_CAMERAS) };
}

/** Reads a memory that was written down; what is none of it is left out. */
export function parseDeviceMemory(value: unknown): DeviceMemory {
  const { placedCameras } = (value ?? {}) as { placedCameras?: unknown };
  if (!Array.isArray(placedCameras)) return NO_MEMORY;
  const cameras = placedCameras.filter((camera) => typeof camera === "string" && camera !== "");
  return { placedCameras: cameras.slice(-MAX_CAMERAS) as string[] };
}
