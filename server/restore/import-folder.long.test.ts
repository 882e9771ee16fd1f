import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { AssetId } from "../../src/core/ids.ts";
import { runExportCommand } from "../export-command.ts";
import { runImportCommand } from "../import-command.ts";
import { lockFolder, openCatalogue } from "../data-folder.ts";
import {
  type Library,
  exportedHome,
  homeWith,
  libraryOf,
  photosNamed,
} from "../testing/exported-home.suite.ts";
import { filesIn, tempFolder } from "../testing/rig.suite.ts";

/** What was said on stderr. */
let told = "";
beforeEach(() => {
  told = "";
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    told += String(text);
    return true;
  });
});

describe("homeward import", () => {
  const imported = async (out: string) => {
    const to = tempFolder();
    return { status: await runImportCommand(to, out), library: await libraryOf(to), to };
  };
  const names = ({ assets }: Library) =>
    assets.flatMap(({ files }) => files.map(({ filename }) => filename)).toSorted();

  it("refuses by name a file that is not what its sidecar says, and takes the rest; mended, it comes too", async () => {
    const { out, fileOf, from } = await exportedHome();
    const library = await libraryOf(from);
    const good = readFileSync(fileOf("b.jpg"));
    const flipped = Buffer.from(good);
    flipped[0] = (flipped[0] ?? 0) ^ 1;
    writeFileSync(fileOf("b.jpg"), flipped);
    const { status, library: first, to } = await imported(out);
    expect([status, names(first)]).toEqual([1, ["a.jpg", "c.jpg"]]);
    expect(told).toMatch(/^Refused: \S+\/b\.jpg: /);
    expect(filesIn(join(to, "uploads"))).toEqual([]);
    writeFileSync(fileOf("b.jpg"), good);
    expect(await runImportCommand(to, out)).toBe(0);
    expect((await libraryOf(to)).assets).toEqual(library.assets);
  });

  it("a photo keeps the instant at which it went to the trash; one that lies in the future becomes now", async () => {
    const { out, fileOf } = await exportedHome();
    const deletedAtMs = Date.now() - 86_400_000;
    const trash = (name: string, trashedAtMs: number) => {
      const file = fileOf(`${name}.json`);
      const sidecar = JSON.parse(readFileSync(file, "utf8")) as object;
      writeFileSync(file, JSON.stringify({ ...sidecar, trashedAtMs }));
    };
    trash("a.jpg", deletedAtMs);
    trash("b.jpg", Date.now() + 1e12);
    const { library } = await imported(out);
    const trashedAtMs = (name: string) =>
      library.assets.find(({ files }) => files[0]?.filename === name)?.trashedAtMs;
    expect(trashedAtMs("a.jpg")).toBe(deletedAtMs);
    expect(trashedAtMs("b.jpg")).toBeLessThanOrEqual(Date.now());
    expect(trashedAtMs("c.jpg")).toBe(null);
  });

  it.each<[string, (fileOf: (name: string) => string, out: string) => void, string[]]>([
    ["a file that is cut off", (of) => truncateSync(of("b.jpg"), 3), ["a.jpg", "c.jpg"]],
    ["a file that is gone", (of) => rmSync(of("b.jpg")), ["a.jpg", "c.jpg"]],
    [
      "a sidecar that leads out of the folder",
      (of) => {
        const file = of("b.jpg.json");
        writeFileSync(
          file,
          readFileSync(file, "utf8").replace(/"file": "[^"]*"/, '"file": "../../etc/passwd"'),
        );
      },
      // What it lay beside is taken in for itself.
      ["a.jpg", "b.jpg", "c.jpg"],
    ],
    [
      "a sidecar with a date that is none",
      (of) => {
        const file = of("b.jpg.json");
        writeFileSync(
          file,
          readFileSync(file, "utf8").replace(/"takenAtMs": -?\d+/, '"takenAtMs": 1e99'),
        );
      },
      ["a.jpg", "b.jpg", "c.jpg"],
    ],
    [
      "a sidecar that is cut off",
      (of) => truncateSync(of("b.jpg.json"), 300),
      ["a.jpg", "b.jpg", "c.jpg"],
    ],
    [
      "a manifest that is none",
      (_, out) => writeFileSync(join(out, "homeward.json"), "{"),
      ["a.jpg", "b.jpg", "c.jpg"],
    ],
    [
      "an export that did not end",
      (_, out) => {
        const file = join(out, "homeward.json");
        writeFileSync(
          file,
          readFileSync(file, "utf8").replace('"isComplete": true', '"isComplete": false'),
        );
      },
      ["a.jpg", "b.jpg", "c.jpg"],
    ],
    [
      "a key that is none",
      (_, out) => writeFileSync(join(out, "home-key.pem"), "x"),
      ["a.jpg", "b.jpg", "c.jpg"],
    ],
  ])("goes on after %s, and says so", async (_, spoil, expected) => {
    const { out, fileOf } = await exportedHome();
    spoil(fileOf, out);
    const { status, library } = await imported(out);
    expect([status, names(library)]).toEqual([1, expected]);
    expect(told.match(/^Refused: /gm)).toHaveLength(1);
  });

  it("takes a folder of a camera in, with dates from names and times, and leaves aside what is no photo", async () => {
    const folder = tempFolder();
    const jpeg = (text: string) =>
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(text)]);
    writeFileSync(join(folder, "notes.txt"), "of no photo");
    writeFileSync(join(folder, "IMG_20220809_101112.jpg"), jpeg("a"));
    writeFileSync(join(folder, "IMG_20220809_101112.jpg.json"), '{"title":"of another service"}');
    writeFileSync(join(folder, "page.html"), "<script>alert(1)</script>");
    const { status, library } = await imported(folder);
    expect(status).toBe(0);
    expect(Object.keys(library.files)).toEqual(["2022/2022-08-09/IMG_20220809_101112.jpg"]);
  });

  it("makes one photo of the files of a folder that have one name, and leaves two folders apart", async () => {
    const folder = tempFolder();
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
    mkdirSync(join(folder, "other"));
    for (const path of ["IMG_1.JPG", "IMG_1.CR2", "other/IMG_1.CR2"])
      writeFileSync(join(folder, path), Buffer.concat([jpeg, Buffer.from(path)]));
    writeFileSync(join(folder, "IMG_1.xmp"), "<x:xmpmeta/>");
    const { library } = await imported(folder);
    const kinds = library.assets.map(({ files }) => files.map((file) => file.resourceType));
    expect(kinds.toSorted((a, b) => a.length - b.length)).toEqual([
      ["raw"],
      ["photo", expect.any(String), expect.any(String)],
    ]);
    expect(kinds.flat().toSorted()).toEqual(["photo", "raw", "raw", "sidecar"]);
  });

  it("does not bring back what was deleted after an earlier export into the same folder", async () => {
    const from = await homeWith(photosNamed("a.jpg", "b.jpg"));
    const out = tempFolder();
    await runExportCommand(from, out, { withIdentity: false });
    const rows = await openCatalogue(from);
    const [first] = await rows.listArchived(1, null);
    const gone: AssetId[] = first === undefined ? [] : [first.id];
    await rows.moveToTrash(gone, 1);
    await rows.deleteTrashed(2, 10, 3);
    await rows.close();
    await runExportCommand(from, out, { withIdentity: false });
    const { status, library } = await imported(out);
    expect(status).toBe(0);
    expect(library.assets.map(({ id }) => id)).not.toContain(gone[0]);
    expect(library.tombstones).toEqual([expect.objectContaining({ deletedAtMs: 3 })]);
  });

  it("keeps what a person did with a photo since: what is home stays as it is", async () => {
    const { out, from } = await exportedHome();
    const library = await libraryOf(from);
    const { to } = await imported(out);
    const [asset] = library.assets;
    const rows = await openCatalogue(to);
    await rows.setFavourite(asset?.id as AssetId, true, 9);
    await rows.close();
    await runImportCommand(to, out);
    expect((await libraryOf(to)).assets[0]?.favourite).toBe(true);
  });

  it("and export want the data folder for themselves, and a folder of their own", async () => {
    const { out } = await exportedHome();
    const to = tempFolder();
    const unlock = lockFolder(to);
    await expect(runImportCommand(to, out)).rejects.toThrow("already serving");
    unlock();
    await runImportCommand(to, out);
    const again = lockFolder(to);
    await expect(runExportCommand(to, tempFolder(), { withIdentity: false })).rejects.toThrow(
      "already serving",
    );
    again();
    const into = (folder: string) => runExportCommand(to, folder, { withIdentity: false });
    await expect(into(join(to, "library"))).rejects.toThrow("data folder");
    await expect(into(out)).rejects.toThrow("another home");
    await expect(runImportCommand(to, join(to, "library"))).rejects.toThrow("repair");
    await expect(runImportCommand(to, join(out, "nowhere"))).rejects.toThrow("no folder");
    await expect(runExportCommand(tempFolder(), out, { withIdentity: false })).rejects.toThrow(
      "no home",
    );
  });
});

describe("homeward export", () => {
  it("refuses by name what is not as it came, and mends its own copy from the library", async () => {
    const from = await homeWith(photosNamed("a.jpg", "b.jpg"));
    const out = tempFolder();
    const run = () => runExportCommand(from, out, { withIdentity: false });
    const library = join(from, "library");
    const [path = ""] = filesIn(library);
    const good = readFileSync(join(library, path));
    const bad = Buffer.from(good);
    bad[0] = (bad[0] ?? 0) ^ 1;
    writeFileSync(join(library, path), bad);
    expect(await run()).toBe(1);
    expect(filesIn(out)).not.toContain(path);
    expect(JSON.parse(readFileSync(join(out, "homeward.json"), "utf8"))).toMatchObject({
      isComplete: true,
      unread: [{ file: path, sha256: createHash("sha256").update(good).digest("hex") }],
    });
    writeFileSync(join(library, path), good);
    expect(await run()).toBe(0);
    writeFileSync(join(out, path), bad);
    expect(await run()).toBe(0);
    expect(readFileSync(join(out, path)).equals(good)).toBe(true);
    expect(filesIn(out).filter((one) => one.endsWith(".jpg"))).toHaveLength(2);
  });
});
