import { join } from "node:path";
import { openDiskLibraryFolder } from "./adapters/disk/library-folder.ts";
import { diskPictureFiles } from "./adapters/pictures/picture-files.ts";
import { keepHeapClose } from "./close-heap.ts";
import { KEPT_FINDINGS } from "./ports/verify-rows.ts";
import { lockFolder, openCatalogue } from "./data-folder.ts";
import type { Settings } from "./settings.ts";
import { lockVerify, openCommandHasher } from "./verify-command.ts";
import { type ForgetPorts, findGone, forgetGone } from "./verify/forget-missing.ts";
import { type Repair, repairWords } from "./verify/repair-words.ts";
import { type RepairPorts, adoptUntracked } from "./verify/repair.ts";
import type { Catalogue } from "./ports/catalogue.ts";

type Counts = Record<Repair["kind"], number>;

/** Repairs and counts what was done; `tell` hears each file. */
async function repair(
  ports: RepairPorts & ForgetPorts & { rows: Catalogue },
  forgetMissing: boolean,
): Promise<Counts> {
  const counts = { adopted: 0, found: 0, duplicate: 0, left: 0, gone: 0, forgotten: 0 };
  const tell = (one: Repair) => {
    counts[one.kind] += 1;
    console.log(repairWords(one));
  };
  await adoptUntracked(ports, tell);
  const { ended } = await ports.rows.verifyRuns();
  const findings = ended === null ? [] : await ports.rows.listFindings(ended.id, KEPT_FINDINGS);
  const suspects = findings.filter(({ kind }) => kind === "changed");
  const found = await findGone(ports, suspects);
  if (!forgetMissing) {
    for (const { path, kind } of found.gone) tell({ kind: "gone", path, was: kind });
    return counts;
  }
  await forgetGone(ports, found, tell);
  // What lies where a changed photo was is a photo of its own from now on.
  if (found.gone.some(({ kind }) => kind === "changed")) {
    await adoptUntracked(ports, (one) => {
      if (one.kind === "adopted" || one.kind === "found") tell(one);
    });
  }
  return counts;
}

const nowMs = () => Date.now();

/** `homeward repair [--forget-missing]`: exit status 1 while something is not as it should be. The home must not be serving. */
export async function runRepairCommand(
  settings: Settings,
  options: { forgetMissing: boolean },
): Promise<number> {
  keepHeapClose();
  const { dataFolder, rateMbPerS } = settings;
  const rows = await openCatalogue(dataFolder);
  const libraryFolder = join(dataFolder, "library");
  const unlocks: (() => void)[] = [];
  try {
    unlocks.push(lockFolder(dataFolder), lockVerify(dataFolder));
    const hasher = openCommandHasher(libraryFolder, rateMbPerS);
    try {
      const folder = openDiskLibraryFolder(libraryFolder);
      const pictures = diskPictureFiles(join(dataFolder, "pictures"));
      const ports = { rows, folder, hasher, pictures, nowMs };
      const counts = await repair(ports, options.forgetMissing);
      const { adopted, found, forgotten, duplicate, left, gone } = counts;
      console.log(
        `${adopted} adopted, ${found} found again, ${forgotten} forgotten, ${duplicate} duplicates, ${left} left, ${gone} gone.`,
      );
      return gone === 0 ? 0 : 1;
    } finally {
      await hasher.close();
    }
  } finally {
    for (const unlock of unlocks) unlock();
    await rows.close();
  }
}
