import type { AlbumRows } from "./album-rows.ts";
import type { ArchiveRows } from "./archive-rows.ts";
import type { AssetRows } from "./asset-rows.ts";
import type { DeviceRows } from "./device-rows.ts";
import type { FileRows } from "./file-rows.ts";
import type { LibraryRows } from "./library-rows.ts";
import type { NoteRows } from "./note-rows.ts";
import type { PictureRows } from "./picture-rows.ts";
import type { PushRows } from "./push-rows.ts";
import type { UploadRows } from "./upload-rows.ts";
import type { VerifyRows } from "./verify-rows.ts";

/** What the home knows beside the bytes. One transaction spans uploads and assets, so it is one store. */
export type Catalogue = DeviceRows &
  UploadRows &
  AssetRows &
  LibraryRows &
  AlbumRows &
  ArchiveRows &
  PictureRows &
  PushRows &
  FileRows &
  NoteRows &
  VerifyRows & {
    /** Ends the work with it; no method may be called after. Dying without it loses nothing that had resolved. */
    close(): Promise<void>;
  };
