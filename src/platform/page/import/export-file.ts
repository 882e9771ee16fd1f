import type { ExportEntry } from "../../../core/takeout/export-entry.ts";

/** A file of an export that can be read, out of a zip or a folder. */
export type ExportFile = ExportEntry & {
  /** The whole of it as text; throws HomewardError `source-unreadable`. */
  text(): Promise<string>;
  /**
   * Its bytes under this name and type, checked against what the zip says of them; readable until `release`. A large file
   * takes no memory. Throws HomewardError `source-unreadable`, `device-full` or `refused`.
   */
  open(name: string, filetype: string): Promise<OpenedFile>;
};

export type OpenedFile = {
  file: File;
  /** Frees what was made for it. Never rejects. */
  release: () => Promise<void>;
};

/** Files of a folder that was picked or dropped unpacked. */
export function folderFiles(files: readonly { file: File; path: string }[]): ExportFile[] {
  return files.map(({ file, path }) => ({
    path,
    sizeBytes: file.size,
    crc32: null,
    modifiedAtMs: file.lastModified,
    text: () => file.text(),
    open: async () => ({ file, release: async () => {} }),
  }));
}
