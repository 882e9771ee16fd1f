import { createHash } from "node:crypto";
import { readFile, rm, truncate } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type {
  RestorableAsset,
  RestoreProgress,
  RestoreReport,
} from "../src/core/folder-restore.ts";
import type { restoreToFolder } from "../src/platform/page/restore-to-folder.ts";
import { readZip } from "../server/testing/read-zip.suite.ts";
import type { Fixture } from "./fixtures/cache.ts";
import { jpeg, jpegs, png } from "./fixtures/photos.ts";
import { pick } from "./harness/device.ts";
import { pageModule } from "./harness/page-module.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

type Told = { report: RestoreReport; progress: RestoreProgress[]; error: string | null };
type InPage = typeof globalThis & { restored: { restoreToFolder: typeof restoreToFolder } };

/** All that is home, as the library shows it. */
async function assetsOf(page: Page): Promise<RestorableAsset[]> {
  return await page.evaluate(async () => (await (await fetch("/api/v1/assets")).json()).assets);
}

/** Restores into the origin's private folder: a real directory handle that needs no picker. */
async function restore(page: Page, assets: RestorableAsset[], stopAfter = Infinity): Promise<Told> {
  return await page.evaluate(
    async ([wanted, most]) => {
      const { restoreToFolder: run } = (globalThis as InPage).restored;
      const stop = new AbortController();
      const progress: RestoreProgress[] = [];
      const onProgress = (one: RestoreProgress) => {
        progress.push(one);
        if (one.kind === "writing" && one.writtenCount >= most) stop.abort();
      };
      const handle = await (
        await navigator.storage.getDirectory()
      ).getDirectoryHandle("Pictures", { create: true });
      try {
        const report = await run({ handle, assets: wanted, signal: stop.signal, onProgress });
        return { report, progress, error: null };
      } catch (error) {
        const report = {
          writtenCount: 0,
          writtenBytes: 0,
          thereCount: 0,
          failed: [],
          isCancelled: false,
        };
        return { report, progress, error: error instanceof Error ? error.message : String(error) };
      }
    },
    [assets, stopAfter] as const,
  );
}

/** Path and SHA-256 of every file in the folder. */
async function folderOf(page: Page): Promise<Record<string, string>> {
  return await page.evaluate(async () => {
    const files: Record<string, string> = {};
    const look = async (folder: FileSystemDirectoryHandle, within: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === "directory") await look(handle, `${within}${name}/`);
        else {
          const bytes = await (await handle.getFile()).arrayBuffer();
          const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
          files[within + name] = [...digest]
            .map((one) => one.toString(16).padStart(2, "0"))
            .join("");
        }
      }
    };
    await look(await navigator.storage.getDirectory(), "");
    return files;
  });
}

/** Puts bytes into the folder as if they had been there before. */
async function putInto(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    async ([filename, numbers]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle("Pictures", { create: true });
      const handle = await folder.getFileHandle(filename, { create: true });
      const writable = await handle.createWritable();
      await writable.write(new Uint8Array(numbers));
      await writable.close();
    },
    [name, [...bytes]] as const,
  );
}

const hashes = (photos: readonly Fixture[]) => photos.map(({ sha256 }) => sha256).toSorted();
const restored = () => pageModule("src/platform/page/restore-to-folder.ts", "restored");

test("photos go into a folder byte for byte; what is there by hash is not fetched, and a cut goes on", async ({
  home,
  gate,
  device,
}) => {
  const photos = [...(await jpegs(4, 100_000)), await jpeg(9, 20_000_000), await png(1)];
  const page = await device.pair(gate.origin, await home.pairingCode());
  await pick(page, photos);
  await expectAtHome(home, photos);
  await page.evaluate(await restored());
  const assets = await assetsOf(page);
  // One is there under another name, and one name is taken by another picture of the same day.
  const [there, taken] = photos;
  await putInto(page, "from-camera.jpg", await readFile(there?.path ?? ""));

  const cut = await restore(page, assets, 2);
  expect(cut.report).toMatchObject({ isCancelled: true, writtenCount: 2, failed: [] });

  const rest = await restore(page, assets);
  expect(rest.error).toBeNull();
  expect(rest.report).toMatchObject({ isCancelled: false, failed: [] });
  expect(rest.report.writtenCount + cut.report.writtenCount).toBe(photos.length - 1);
  const folder = await folderOf(page);
  expect(Object.values(folder).toSorted()).toEqual(hashes(photos));
  expect(Object.keys(folder)).toContain(`Pictures/2024/2024-05-01/${taken?.filename}`);
  expect(rest.progress.at(-1)).toMatchObject({ kind: "writing", doneCount: photos.length });

  const parts = () =>
    gate
      .describe()
      .split("\n")
      .filter((line) => line.includes("/parts/")).length;
  const before = parts();
  expect((await restore(page, assets)).report).toMatchObject({
    writtenCount: 0,
    thereCount: photos.length,
  });
  expect(parts()).toBe(before);
});

test("a file that home lost, or of which bytes are missing, is named and the rest is restored; nothing wrong stays", async ({
  home,
  device,
}) => {
  const photos = await jpegs(4, 100_000);
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, photos);
  await expectAtHome(home, photos);
  await page.evaluate(await restored());
  const assets = await assetsOf(page);
  const [lost, short] = await home.library();
  await rm(lost?.path ?? "");
  await truncate(short?.path ?? "", 50_000);
  const { report, error } = await restore(page, assets);
  expect(error).toBeNull();
  expect(report.failed).toHaveLength(2);
  expect(report.writtenCount).toBe(2);
  const whole = photos.filter(({ sha256 }) => sha256 !== lost?.sha256 && sha256 !== short?.sha256);
  expect(Object.values(await folderOf(page)).toSorted()).toEqual(hashes(whole));
});

test("a name that is taken by another picture is not overwritten", async ({ home, device }) => {
  const [photo] = await jpegs(1, 100_000);
  if (photo === undefined) throw new Error("no photo");
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, [photo]);
  await expectAtHome(home, [photo]);
  await page.evaluate(await restored());
  const [asset] = await assetsOf(page);
  if (asset === undefined) throw new Error("nothing is home");
  await restore(page, [asset]);
  const [path = ""] = Object.keys(await folderOf(page));
  await page.evaluate(async (file) => {
    const [, year = "", day = "", name = ""] = file.split("/");
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("Pictures");
    const folder = await (await root.getDirectoryHandle(year)).getDirectoryHandle(day);
    const writable = await (await folder.getFileHandle(name)).createWritable();
    await writable.write("somebody's own");
    await writable.close();
  }, path);
  expect((await restore(page, [asset])).report.writtenCount).toBe(1);
  const folder = await folderOf(page);
  expect(Object.keys(folder).toSorted()).toEqual(
    [path, path.replace(/(\.\w+)$/, " (2)$1")].toSorted(),
  );
  expect(Object.values(folder)).toContain(photo.sha256);
});

test("home out of reach ends a restore with its code, which the page puts into words", async ({
  home,
  device,
}) => {
  const photos = await jpegs(2, 100_000);
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, photos);
  await expectAtHome(home, photos);
  await page.evaluate(await restored());
  const assets = await assetsOf(page);
  await home.kill();
  expect((await restore(page, assets)).error).toBe("home-unreachable");
  expect(await folderOf(page)).toEqual({});
});

test("several photos are downloaded as one zip that holds them byte for byte", async ({
  home,
  device,
}) => {
  const photos = [...(await jpegs(5, 100_000)), await jpeg(9, 5_000_000)];
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, photos);
  await expectAtHome(home, photos);
  const ids = (await assetsOf(page)).map(({ id }) => id);
  const downloading = page.waitForEvent("download");
  // As the library does it: a form, so that the browser writes to disk and nothing is held in memory.
  await page.evaluate((chosen) => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = "/api/v1/download";
    const field = document.createElement("input");
    field.name = "ids";
    field.value = chosen.join(",");
    form.append(field);
    document.body.append(form);
    form.submit();
  }, ids);
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^Homeward \d{4}-\d\d-\d\d\.zip$/);
  const files = readZip(await readFile(await download.path()));
  const found = files
    .filter(({ name }) => !name.endsWith(".json"))
    .map(({ bytes }) => createHash("sha256").update(bytes).digest("hex"));
  expect(found.toSorted()).toEqual(hashes(photos));
  expect(files.filter(({ name }) => name.endsWith(".jpg.json"))).toHaveLength(photos.length);
});
