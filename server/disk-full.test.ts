import { execFileSync } from "node:child_process";
import { closeSync, openSync, statSync, truncateSync, writeSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Rig, codeOf, photo, sha256Of, tempFolder } from "./testing/rig.suite.ts";

/** A file system of 24 MB at a fresh folder; a sentence where that is not permitted. */
function smallDisk(): { folder: string } | { reason: string } {
  const folder = tempFolder();
  try {
    execFileSync("/bin/mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", folder], {
      stdio: "pipe",
    });
    return { folder };
  } catch (error) {
    return { reason: error instanceof Error ? error.message.trim() : String(error) };
  }
}

const disk = smallDisk();
if ("reason" in disk) console.log(`Skipped: no small file system here (${disk.reason})`);

describe.skipIf("reason" in disk)("a full disk", async () => {
  if ("reason" in disk) return;
  const rig = await Rig.start({ dataFolder: disk.folder });
  afterAll(async () => {
    await rig.home.close();
    execFileSync("/bin/umount", [disk.folder]);
  });

  it("is told before a byte is taken", async () => {
    const answer = await rig.post(photo(1), {}, { headers: { "Upload-Length": 40_000_000 } });
    expect([answer.status, codeOf(answer)]).toEqual([507, "home-full"]);
    expect(rig.partFiles()).toEqual([]);
  });

  it("in mid-upload leaves what is durable, and the upload goes on when there is room", async () => {
    // Both are promised room, and together they do not fit.
    const [one, two] = [photo(14_000_000), photo(14_000_000)];
    const first = await rig.create(one.length, { sha256: sha256Of(one) });
    const second = await rig.create(two.length, { sha256: sha256Of(two) });
    await rig.patch(first, 0, one.subarray(0, 13_000_000));
    const full = await rig.patch(second, 0, two);
    expect([full.status, codeOf(full)]).toEqual([507, "home-full"]);
    const offset = Number(full.headers["upload-offset"]);
    expect(offset).toBeGreaterThanOrEqual(8 << 20);
    expect(await rig.offset(second)).toBe(offset);
    await rig.tus("DELETE", first);
    const end = await rig.patch(second, offset, two.subarray(offset));
    expect(end.status).toBe(204);
    expect(rig.libraryHashes()).toEqual([sha256Of(two)]);
  });

  it("is made free by emptying the trash, as long as the catalogue has the room that uploads leave it", async () => {
    const photos = Array.from({ length: 30 }, () => photo(20_000));
    for (const bytes of photos) await rig.post(bytes);
    const assetIds = photos.map((bytes) => sha256Of(bytes).slice(0, 32));
    await rig.json("POST", "/api/v1/trash", { assetIds });
    const filler = openSync(join(disk.folder, "filler"), "w");
    try {
      for (;;) writeSync(filler, Buffer.alloc(4096));
    } catch (error) {
      expect(error).toMatchObject({ code: "ENOSPC" });
    } finally {
      closeSync(filler);
    }
    const full = await rig.call("DELETE", "/api/v1/trash");
    expect([full.status, codeOf(full)]).toEqual([507, "home-full"]);
    // What uploads leave free for the catalogue is more than this.
    truncateSync(join(disk.folder, "filler"), statSync(join(disk.folder, "filler")).size - 700_000);
    const answer = await rig.call("DELETE", "/api/v1/trash");
    expect(JSON.parse(answer.text)).toEqual({ deletedCount: 30, freedBytes: 600_000 });
    for (const bytes of photos) expect(rig.libraryHashes()).not.toContain(sha256Of(bytes));
  });
});
