import { access, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { HomewardError } from "../src/core/errors.ts";
import { openHomeIdentity } from "./adapters/disk/home-identity.ts";
import { openDiskOriginalStore } from "./adapters/disk/original-store.ts";
import { exportLibrary, refuseFolder } from "./restore/export-library.ts";
import { exportIdentity } from "./restore/identity-file.ts";
import { megabytes, progressLine } from "./restore/progress-line.ts";
import { lockFolder, openCatalogue } from "./data-folder.ts";

const nowMs = () => Date.now();

/**
 * `homeward export DIR [--with-identity]`: everything that is home into a folder. Resolves with the exit status: 1 when a file
 * could not be read. The home must not be serving.
 */
export async function runExportCommand(
  dataFolder: string,
  folder: string,
  options: { withIdentity: boolean },
): Promise<number> {
  await access(join(dataFolder, "homeward.sqlite")).catch((cause: unknown) => {
    throw new HomewardError("not-found", `There is no home in ${dataFolder}.`, { cause });
  });
  const unlock = lockFolder(dataFolder);
  const catalogue = await openCatalogue(dataFolder);
  const line = progressLine();
  try {
    const identity = await openHomeIdentity(dataFolder);
    await refuseFolder(folder, dataFolder, identity.id);
    await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
      throw new HomewardError("invalid-value", `Cannot write to ${folder}.`, { cause });
    });
    const originals = await openDiskOriginalStore(
      join(dataFolder, "library"),
      join(dataFolder, "uploads"),
    );
    const ports = { catalogue, originals, identity, nowMs };
    const count = await exportLibrary(folder, ports, ({ assetCount, byteCount, newCount }) =>
      line.tell(() => `${assetCount} photos, ${megabytes(byteCount)}, ${newCount} files new`),
    );
    if (options.withIdentity) await exportIdentity(dataFolder, folder);
    for (const { file, words } of count.unread) line.say(`Refused: ${file}: ${words}`);
    line.end();
    const { assetCount, fileCount, byteCount } = count;
    console.log(
      `${assetCount} photos in ${fileCount} files, ${megabytes(byteCount)}, are in ${folder}; ${count.unread.length} refused.`,
    );
    return count.unread.length === 0 ? 0 : 1;
  } finally {
    line.end();
    await catalogue.close();
    unlock();
  }
}
