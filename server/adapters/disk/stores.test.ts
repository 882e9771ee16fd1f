import { join } from "node:path";
import { originalStoreSuite } from "../../ports/original-store.suite.ts";
import { partStoreSuite } from "../../ports/part-store.suite.ts";
import { tempFolder } from "../../testing/rig.suite.ts";
import { openDiskOriginalStore } from "./original-store.ts";
import { openDiskPartStore } from "./part-store.ts";

const folder = tempFolder();
const uploads = join(folder, "uploads");
const library = join(folder, "library");

partStoreSuite(() => openDiskPartStore(uploads));
originalStoreSuite(async () => {
  const parts = await openDiskPartStore(uploads);
  return { parts, originals: await openDiskOriginalStore(library, uploads) };
});
