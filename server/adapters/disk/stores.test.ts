import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseSha256 } from "../../../src/core/ids.ts";
import { originalStoreSuite } from "../../ports/original-store.suite.ts";
import { partStoreSuite } from "../../ports/part-store.suite.ts";
import { tempFolder } from "../../testing/rig.suite.ts";
import { openDiskOriginalStore } from "./original-store.ts";
import { openDiskPartStore } from "./part-store.ts";

const folder = tempFolder();
const uploads = join(folder, "uploads");
const library = join(folder, "library");

partStoreSuite(() => openDiskPartStore(uploads));
describe("a photo that a crash left in the library, its upload unfinished", () => {
  // Its part and the file in the library are one file with two names.
  it.each([0, 5])("stays whole in the library while it is sent again from %d", async (offset) => {
    const parts = await openDiskPartStore(uploads);
    const originals = await openDiskOriginalStore(library, uploads);
    const [id, text] = [`f${offset}`, "hello world"];
    const sha256 = parseSha256(createHash("sha256").update(text).digest("hex"));
    const first = await parts.open(id, 0);
    await first.append([Buffer.from(text)]);
    await first.keep();
    await first.close();
    const placement = { partId: id, sha256, sizeBytes: text.length, takenAtMs: 0 };
    const path = await originals.place({ ...placement, day: "1970-01-01", name: `${id}.jpg` });
    const again = await parts.open(id, offset);
    expect(await readFile(join(library, path), "utf8")).toBe(text);
    await again.append([Buffer.from(text.slice(offset))]);
    await again.close();
    expect(Buffer.from(await parts.readAt(id, 0, 99)).toString()).toBe(text);
    expect(await parts.list()).not.toContain(`${id}.copy`);
  });
});

originalStoreSuite(async () => {
  const parts = await openDiskPartStore(uploads);
  return { parts, originals: await openDiskOriginalStore(library, uploads) };
});
