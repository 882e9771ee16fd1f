import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { openDiskHasher } from "../adapters/disk/hasher.ts";
import { openDiskLibraryFolder } from "../adapters/disk/library-folder.ts";
import { diskPictureFiles } from "../adapters/pictures/picture-files.ts";
import { openSqliteCatalogue } from "../adapters/sqlite/catalogue.ts";
import type { Finding, VerifyRun } from "../ports/verify-rows.ts";
import { findGone, forgetGone } from "../verify/forget-missing.ts";
import type { Repair } from "../verify/repair-words.ts";
import { adoptUntracked } from "../verify/repair.ts";
import { verifyLibrary } from "../verify/verify.ts";
import { tempFolder } from "./rig.suite.ts";

const nowMs = () => Date.now();

/** A library folder with its catalogue, without a home that serves it. */
export async function openLibrary(data = tempFolder()) {
  const root = join(data, "library");
  mkdirSync(root, { recursive: true });
  const rows = await openSqliteCatalogue(join(data, "homeward.sqlite"));
  const hasher = openDiskHasher(root, { lanes: 2, bytesPerS: null, isLowPriority: false });
  const folder = openDiskLibraryFolder(root);
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await hasher.close();
    await rows.close();
  };
  onTestFinished(close);
  const pictures = diskPictureFiles(join(data, "pictures"));
  const ports = { rows, folder, hasher, pictures, nowMs };
  return {
    data,
    root,
    rows,
    folder,
    hasher,
    close,
    /** Puts a file into the library by hand. */
    put(path: string, bytes: string | Uint8Array) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), bytes);
    },
    async verify(): Promise<{ run: VerifyRun; findings: Finding[] }> {
      const findings: Finding[] = [];
      const onFinding = (finding: Finding) => findings.push(finding);
      const begun = await rows.beginVerifyRun(nowMs());
      const run = await verifyLibrary(ports, begun, { onFinding, settleMs: 10 });
      return { run, findings };
    },
    /** Takes in what the catalogue does not know; gives what was done, by kind and path. */
    async adopt(): Promise<string[]> {
      const done: string[] = [];
      await adoptUntracked(ports, (one: Repair) => done.push(`${one.kind} ${one.path}`));
      return done;
    },
    async forget(suspects: readonly Finding[] = []): Promise<string[]> {
      const done: string[] = [];
      const found = await findGone(ports, suspects);
      await forgetGone(ports, found, (one: Repair) => done.push(`${one.kind} ${one.path}`));
      return done;
    },
  };
}
