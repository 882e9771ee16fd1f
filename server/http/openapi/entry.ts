import { EXAMPLE_AT_MS, EXAMPLE_HASH, EXAMPLE_ID } from "./examples.ts";
import {
  COUNT,
  FLAG,
  HASH,
  ID,
  INSTANT,
  type Schema,
  TEXT,
  list,
  object,
  orNull,
  ref,
} from "./operation.ts";

const degrees: Schema = { type: "number", description: "Degrees, north and east positive." };

const part = object({
  sha256: HASH,
  resourceType: TEXT,
  filename: TEXT,
  mediaType: TEXT,
  sizeBytes: COUNT,
});

const ENTRY: Record<string, Schema> = {
  id: ID,
  filename: TEXT,
  mediaType: TEXT,
  sizeBytes: COUNT,
  sha256: HASH,
  takenAtMs: INSTANT,
  takenLocal: { type: "string", description: "Wall time where it was taken, YYYY-MM-DDThh:mm:ss." },
  takenSource: { type: "string", description: "What told when it was taken." },
  storedAtMs: INSTANT,
  favourite: FLAG,
  trashedAtMs: orNull(INSTANT),
  tiny: orNull({ type: "string", description: "A picture of some pixels as a data URI." }),
  width: orNull(COUNT),
  height: orNull(COUNT),
  durationMs: orNull(COUNT),
  camera: orNull(TEXT),
  latitude: orNull(degrees),
  longitude: orNull(degrees),
  isMotionPhoto: { ...FLAG, description: "The film of its moment is inside of its own file." },
  parts: { ...list(part), description: "All its files, the primary one first." },
};

/** The schemas of an asset: as a list has it, and with all that is known of it. */
export const ASSET_SCHEMAS: Record<string, Schema> = {
  Asset: object(ENTRY),
  AssetFacts: object({
    ...ENTRY,
    path: { type: "string", description: "Where the primary file lies in the library." },
    receipt: orNull({ type: "string", description: "The signed receipt of the primary file." }),
    albums: list(object({ id: ID, name: TEXT })),
    description: orNull({ type: "string", description: "What a person wrote about it." }),
  }),
};
export const ASSET = ref("Asset");
export const ASSET_FACTS = ref("AssetFacts");

/** An asset that is in nobody's library. */
export const EXAMPLE_ASSET = {
  id: EXAMPLE_ID,
  filename: "IMG_0001.HEIC",
  mediaType: "image/heic",
  sizeBytes: 2_000_000,
  sha256: EXAMPLE_HASH,
  takenAtMs: EXAMPLE_AT_MS,
  takenLocal: "2026-05-28T22:26:40",
  takenSource: "exif",
  storedAtMs: EXAMPLE_AT_MS,
  favourite: false,
  trashedAtMs: null,
  tiny: null,
  width: 4032,
  height: 3024,
  durationMs: null,
  camera: "Apple iPhone 15",
  latitude: 52.5,
  longitude: 13.4,
  isMotionPhoto: false,
  parts: [
    {
      sha256: EXAMPLE_HASH,
      resourceType: "photo",
      filename: "IMG_0001.HEIC",
      mediaType: "image/heic",
      sizeBytes: 2_000_000,
    },
  ],
};
