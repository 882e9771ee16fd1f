import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { SILENT_LOG } from "../ports/log.ts";
import { openDiskOriginalStore } from "../adapters/disk/original-store.ts";
import { openDiskPartStore } from "../adapters/disk/part-store.ts";
import { openSqliteCatalogue } from "../adapters/sqlite/catalogue.ts";
import { Finisher } from "../intake/finish.ts";
import { parseUploadWords } from "../intake/upload-request.ts";
import { assetNamed, hashNamed } from "../ports/commit-fixture.suite.ts";
import { tempFolder } from "../testing/rig.suite.ts";
import { Trash } from "./trash.ts";

const TEXT = "a photo";
const sha256 = hashNamed(TEXT);

/** Real stores, with a way to hold an upload between its place in the library and its row. */
async function workshop() {
  const folder = tempFolder();
  const [uploads, library] = [join(folder, "uploads"), join(folder, "library")];
  const catalogue = await openSqliteCatalogue(join(folder, "homeward.sqlite"));
  const parts = await openDiskPartStore(uploads);
  const disk = await openDiskOriginalStore(library, uploads);
  const between = { placed: Promise.withResolvers<void>(), goOn: Promise.resolve() };
  const originals = {
    ...disk,
    sync: async (paths: readonly string[]) => {
      between.placed.resolve();
      await between.goOn;
      await disk.sync(paths);
    },
  };
  const nowMs = () => 1_700_000_000_000;
  const finisher = new Finisher({ catalogue, parts, originals, nowMs });
  const trash = new Trash({
    log: SILENT_LOG,
    catalogue,
    originals: disk,
    removePictures: async () => {},
    whileNothingArrives: (work) => finisher.whileNothingArrives(work),
    nowMs,
  });
  const send = async (id: string) => {
    const part = await parts.open(id, 0);
    await part.append([Buffer.from(TEXT)]);
    await part.sync();
    await part.close();
    const lengthBytes = TEXT.length;
    const upload = { id, deviceId: "d", lengthBytes, offsetBytes: 0, metadata: "" };
    await finisher.finish({
      upload: { ...upload, expiresAtMs: 1, finishedSha256: null },
      words: parseUploadWords(""),
      sha256,
      head: Buffer.from(TEXT),
    });
  };
  const fileThere = async () => {
    const entry = await catalogue.findAsset(assetNamed(TEXT));
    return entry !== null && existsSync(join(library, entry.path));
  };
  return { catalogue, trash, send, between, fileThere };
}

it("a photo that is being sent again while its old file is removed keeps its file", async () => {
  const { catalogue, trash, send, between, fileThere } = await workshop();
  await send("a1");
  await catalogue.moveToTrash([assetNamed(TEXT)], 1);
  // Its rows are gone, its file is doomed and still lies there.
  await catalogue.deleteTrashed(1, 9, 2);
  const { promise, resolve } = Promise.withResolvers<void>();
  Object.assign(between, { placed: Promise.withResolvers<void>(), goOn: promise });
  const sending = send("a2");
  await between.placed.promise;
  const sweeping = trash.sweep();
  await new Promise((done) => setTimeout(done, 50));
  resolve();
  await Promise.all([sending, sweeping]);
  expect(await fileThere()).toBe(true);
  expect(await catalogue.listDoomed(9, "")).toEqual([]);
  await trash.sweep();
  expect(await fileThere()).toBe(true);
  await catalogue.close();
});
