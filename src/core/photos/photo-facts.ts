import type { SidecarDate } from "./capture-date.ts";
import type { FileKind } from "./file-kind.ts";

/** What the bytes of one file tell about it; nulls where they do not. */
export type FileFacts = {
  /** By its first bytes, whatever its name says. */
  kind: FileKind;
  /** Wall time of capture as EXIF has it, `YYYY:MM:DD HH:MM:SS`. */
  exifDate: string | null;
  /** Offset that belongs to `exifDate`, `+HH:MM`. */
  exifOffset: string | null;
  /** What the boxes of a film tell, ms since the epoch. */
  containerAtMs: number | null;
  /** Minutes east of UTC that belong to `containerAtMs`; null where the film tells an instant only. */
  containerOffsetMinutes: number | null;
  /** Degrees, north and east positive; both or none. */
  latitude: number | null;
  longitude: number | null;
  /** A place stood there and is nothing but zeros now: so Android gives files to apps that may not know places (AOSP MediaProvider, RedactionUtils). */
  isPlaceBlank: boolean;
  /** As shown, after turning, pixels. */
  width: number | null;
  height: number | null;
  durationMs: number | null;
  /** Maker and model, one line. */
  camera: string | null;
  /** What wrote the file last, as it says itself, one line. */
  software: string | null;
  /** Apple's name for a Live Photo, the same in its photo and its film. */
  contentIdentifier: string | null;
  /** A photo with a film inside of it (Google, Samsung). */
  isMotionPhoto: boolean;
  /** Has a note in the camera's own language, which programs that write photos anew leave out. */
  hasMakerNote: boolean;
  /** A JPEG that begins as programs write it (JFIF) and not as cameras do. */
  hasJfif: boolean;
};

/** What a page knows about a file that was picked. */
export type PhotoFacts = FileFacts & {
  filename: string;
  sizeBytes: number;
  lastModifiedMs: number;
  /** What came beside it; null or absent where nothing did. */
  sidecar?: SidecarDate | null;
};

export const NO_FILE_FACTS: FileFacts = {
  kind: "other",
  exifDate: null,
  exifOffset: null,
  containerAtMs: null,
  containerOffsetMinutes: null,
  latitude: null,
  longitude: null,
  isPlaceBlank: false,
  width: null,
  height: null,
  durationMs: null,
  camera: null,
  software: null,
  contentIdentifier: null,
  isMotionPhoto: false,
  hasMakerNote: false,
  hasJfif: false,
};
