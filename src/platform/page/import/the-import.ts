import type { Importer, PickedPart } from "../../../core/import-ports.ts";
import type { IntakeReport, PickedItem } from "../../../core/page-ports.ts";
import type { JobStore } from "../../../core/ports.ts";
import { importId, type ImportRow, ImportRows } from "./import-rows.ts";
import { lookThrough } from "./look-through.ts";
import { runImport } from "./run-import.ts";

/** What the page has for an import. */
export type ImporterParts = {
  store: Pick<JobStore, "totals">;
  intake: (
    items: readonly PickedItem<File>[],
    onProgress: () => void,
    signal: AbortSignal,
  ) => Promise<IntakeReport>;
  nowMs: () => number;
};

/** Handles of the picker (Chromium since 86). Those of other browsers are files only, which a reload loses. */
type Pickers = {
  showOpenFilePicker?: (options: object) => Promise<FileSystemFileHandle[]>;
};
type AskedHandle = FileSystemFileHandle & {
  requestPermission?: (options: { mode: "read" }) => Promise<PermissionState>;
};

const ZIPS = {
  multiple: true,
  types: [{ accept: { "application/zip": [".zip"] } }],
};

/** Brings exports in through the page's own intake. */
export function openImporter({ store, intake, nowMs }: ImporterParts): Importer<File> {
  const rows = new ImportRows();
  const { showOpenFilePicker } = globalThis as unknown as Pickers;

  const freshRow = (id: string, picked: readonly PickedPart[], allCount: number): ImportRow => ({
    id,
    names: [...new Set(picked.map(({ path }) => path.split("/")[0] ?? path))].slice(0, 100),
    doneCount: 0,
    allCount,
    queuedCount: 0,
    alreadyCount: 0,
    refused: [],
    refusedCount: 0,
    handles: picked.flatMap(({ handle }) =>
      handle instanceof FileSystemFileHandle ? [handle] : [],
    ),
    startedAtMs: nowMs(),
  });

  return {
    async unfinished() {
      const row = await rows.unfinished();
      if (row === null) return null;
      const reopen = row.handles.length === 0 ? null : () => reopened(row.handles);
      return { tally: row, names: row.names, reopen };
    },
    pickZips:
      showOpenFilePicker === undefined
        ? null
        : async () => {
            const handles = await showOpenFilePicker.call(globalThis, ZIPS).catch(() => []);
            return handles.length === 0 ? null : await partsOf(handles);
          },
    async look(picked, onProgress, signal) {
      const looked = await lookThrough(picked, onProgress, signal);
      const id = importId(looked.fingerprint);
      const { kind, counts, files } = looked.plan;
      const before = await rows.find(id);
      const begun = before !== null && before.doneCount < files.length ? before : null;
      return {
        kind,
        counts,
        refused: looked.refused,
        begun,
        async run(onChange, stop) {
          const row = begun ?? freshRow(id, picked, files.length);
          await rows.save(row);
          const parts = {
            store,
            intake: (items: readonly PickedItem<File>[], signalled: AbortSignal) =>
              intake(items, () => {}, signalled),
            save: (one: ImportRow) => rows.save(one),
            onChange,
          };
          const done = await runImport(looked, row, parts, stop);
          await rows.remove(id);
          return done;
        },
      };
    },
  };
}

async function partsOf(handles: readonly FileSystemFileHandle[]): Promise<PickedPart<File>[]> {
  const files = await Promise.all(handles.map((handle) => handle.getFile()));
  return files.map((file, at) => ({ file, path: file.name, handle: handles[at] }));
}

/** Null where the person or the browser says no, or a file is gone. */
async function reopened(handles: readonly AskedHandle[]): Promise<PickedPart<File>[] | null> {
  try {
    for (const handle of handles)
      if ((await handle.requestPermission?.({ mode: "read" })) === "denied") return null;
    return await partsOf(handles);
  } catch {
    return null;
  }
}
