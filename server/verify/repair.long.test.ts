import {
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { pictureFile } from "../adapters/pictures/picture-files.ts";
import { openLibrary } from "../testing/library.suite.ts";
import { photo, sha256Of } from "../testing/rig.suite.ts";
import { adoptUntracked } from "./repair.ts";

const DAY = "2024/2024-01-31";

describe("repair", () => {
  it("finds photos again that a person moved or renamed, with everything that is known of them", async () => {
    const library = await openLibrary();
    for (const name of ["a", "b", "c"]) library.put(`${DAY}/${name}.jpg`, `bytes of ${name}`);
    await library.adopt();
    const before = await library.rows.listAssets(9, null);
    const [first] = before;
    if (first === undefined) throw new Error("three assets");
    await library.rows.setFavourite(first.id, true, 1);
    renameSync(join(library.root, DAY, "a.jpg"), join(library.root, DAY, "z.jpg"));
    mkdirSync(join(library.root, "holiday"));
    renameSync(join(library.root, DAY, "b.jpg"), join(library.root, "holiday", "b.jpg"));
    expect(await library.adopt()).toEqual([`found ${DAY}/z.jpg`, "found holiday/b.jpg"]);
    expect((await library.verify()).findings).toEqual([]);
    const after = await library.rows.listAssets(9, null);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.find(({ id }) => id === first.id)?.favourite).toBe(true);
    expect(await library.adopt()).toEqual([]);
  });

  it("takes in what it does not know and leaves every file where it is", async () => {
    const library = await openLibrary();
    library.put(`${DAY}/known.jpg`, "known");
    await library.adopt();
    library.put(`${DAY}/copy of known.jpg`, "known");
    library.put("holiday/new.jpg", "new");
    library.put("holiday/new again.jpg", "new");
    library.put("empty.jpg", "");
    symlinkSync("/etc/hostname", join(library.root, "link.jpg"));
    expect((await library.adopt()).toSorted()).toEqual([
      `adopted holiday/new again.jpg`,
      `duplicate ${DAY}/copy of known.jpg`,
      "duplicate holiday/new.jpg",
      "left empty.jpg",
      "left link.jpg",
    ]);
    expect(await library.rows.totals()).toEqual({ assetCount: 2, byteCount: 8 });
    expect((await library.adopt()).filter((line) => line.startsWith("adopted"))).toEqual([]);
  });

  it("makes one photo of the files of a day that have one name, also with what was home before", async () => {
    const library = await openLibrary();
    const files = [
      "IMG_1.HEIC",
      "IMG_1.MOV",
      "IMG_1.AAE",
      "D.JPG",
      "D.NEF",
      "film.mov",
      "IMG_2.HEIC",
    ];
    for (const name of files) library.put(`${DAY}/${name}`, `bytes of ${name}`);
    library.put("2024/2024-02-01/IMG_2.MOV", "of another day");
    await library.adopt();
    const photos = async () =>
      (await library.rows.listAssets(99, null))
        .map(({ parts }) =>
          parts.map((part) => `${part.resourceType} ${part.filename}`).join(" + "),
        )
        .toSorted();
    const whole = [
      "photo D.JPG + raw D.NEF",
      "photo IMG_1.HEIC + pairedVideo IMG_1.MOV + sidecar IMG_1.AAE",
      "photo IMG_2.HEIC",
      "video IMG_2.MOV",
      "video film.mov",
    ];
    expect(await photos()).toEqual(whole);
    // A catalogue that lost one file of two: it comes back to its photo.
    await library.rows.forgetFiles([sha256Of(Buffer.from("bytes of IMG_1.HEIC"))], 1);
    expect(await library.adopt()).toEqual([`adopted ${DAY}/IMG_1.HEIC`]);
    expect(await photos()).toEqual(whole);
    expect(await library.adopt()).toEqual([]);
    expect((await library.rows.totals()).assetCount).toBe(5);
  });

  it("lists a folder of thousands once, not anew for every few hundred files", async () => {
    const library = await openLibrary();
    const pairCount = 600;
    const name = (n: number) => `${DAY}/IMG_${String(n).padStart(4, "0")}`;
    for (let n = 0; n < pairCount; n += 1) library.put(`${name(n)}.HEIC`, `still ${n}`);
    await library.adopt();
    // Folders inside are passed by, and the walk comes back from them.
    for (let n = 0; n < 30; n += 1) library.put(`${DAY}/IMG_0300 more/${n}.jpg`, `more ${n}`);
    for (let n = 0; n < pairCount; n += 1) library.put(`${name(n)}.MOV`, `film ${n}`);
    let listedCount = 0;
    const { rows } = library;
    const counting = {
      ...rows,
      listFiles: async (...words: Parameters<typeof rows.listFiles>) => {
        const files = await rows.listFiles(...words);
        listedCount += files.length;
        return files;
      },
    };
    await adoptUntracked({ ...library, rows: counting, nowMs: () => Date.now() }, () => {});
    // Once for the walk, once for the files that have kin in it, and a page where a folder begins or ends.
    expect(listedCount).toBeLessThan(2 * pairCount + 2000);
    const photos = (await rows.listAssets(2000, null)).filter(({ parts }) => parts.length === 2);
    expect(photos).toHaveLength(pairCount);
  });

  it("does not bring back what was deleted for good", async () => {
    const library = await openLibrary();
    library.put(`${DAY}/a.jpg`, "a");
    await library.adopt();
    const [asset] = await library.rows.listAssets(1, null);
    if (asset === undefined) throw new Error("one asset");
    await library.rows.moveToTrash([asset.id], 1);
    await library.rows.deleteTrashed(1, 10, 2);
    library.put("from a backup/a.jpg", "a");
    expect(await library.adopt()).toEqual(["left from a backup/a.jpg"]);
    expect(await library.rows.totals()).toMatchObject({ assetCount: 0 });
  });

  it("forgets what is missing or changed only when asked, so that devices may send it again", async () => {
    const library = await openLibrary();
    for (const name of ["changed", "fine", "missing"])
      library.put(`${DAY}/${name}.jpg`, `1 ${name}`);
    await library.adopt();
    rmSync(join(library.root, DAY, "missing.jpg"));
    library.put(`${DAY}/changed.jpg`, "2 changed");
    const { findings } = await library.verify();
    expect(await library.adopt()).toEqual([]);
    expect((await library.verify()).findings).toEqual(findings);
    const gone = ["1 changed", "1 missing"].map((text) => sha256Of(Buffer.from(text)));
    const pictures = [...gone, sha256Of(Buffer.from("1 fine"))].map((sha256) =>
      pictureFile(join(library.data, "pictures"), sha256, "preview"),
    );
    for (const file of pictures) mkdirSync(dirname(file), { recursive: true });
    for (const file of pictures) writeFileSync(file, "drawn");
    expect(await library.forget(findings)).toEqual([
      `forgotten ${DAY}/changed.jpg`,
      `forgotten ${DAY}/missing.jpg`,
    ]);
    // Nobody would ask for their small pictures again.
    expect(pictures.map((file) => existsSync(file))).toEqual([false, false, true]);
    expect(await library.rows.findResources(gone)).toEqual([]);
    expect(await library.rows.findTombstones(gone)).toEqual([]);
    expect(await library.adopt()).toEqual([`adopted ${DAY}/changed.jpg`]);
    expect((await library.verify()).findings).toEqual([]);
    expect(await library.rows.totals()).toEqual({ assetCount: 2, byteCount: 15 });
    const days = await library.rows.countByDay();
    expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });

  it("forgets nothing when the disk of the library is not there", async () => {
    const library = await openLibrary();
    for (let n = 0; n < 3; n += 1) library.put(`${DAY}/${n}.jpg`, photo(10));
    await library.adopt();
    renameSync(library.root, `${library.root}-unmounted`);
    mkdirSync(library.root);
    await expect(library.forget()).rejects.toMatchObject({ code: "refused" });
    expect(await library.rows.totals()).toMatchObject({ assetCount: 3 });
  });

  it("dates what it takes in by name, folder and modification time", async () => {
    const library = await openLibrary();
    library.put("2020/2020-02-02/image.jpg", "one");
    library.put("PXL_20210303_101010.jpg", "two");
    library.put("loose.jpg", "three");
    const at = Date.UTC(2019, 0, 1, 12) / 1000;
    utimesSync(join(library.root, "loose.jpg"), at, at);
    await library.adopt();
    const days = await library.rows.countByDay();
    expect(days.map(({ day }) => day)).toEqual(["2021-03-03", "2020-02-02", "2019-01-01"]);
  });
});
