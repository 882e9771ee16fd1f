import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openLibrary } from "../testing/library.suite.ts";
import { photo, sha256Of } from "../testing/rig.suite.ts";
import { verifyLibrary } from "./verify.ts";

const DAY = "2024/2024-01-31";

describe("verify", () => {
  it("finds one flipped bit among 1,000 files", async () => {
    const library = await openLibrary();
    const files = Array.from({ length: 1000 }, (_, n) => ({
      path: `${DAY}/${n}.jpg`,
      bytes: photo(500 + n),
    }));
    for (const { path, bytes } of files) library.put(path, bytes);
    await library.adopt();
    expect(await library.verify()).toMatchObject({
      run: {
        checkedCount: 1000,
        checkedBytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
      },
      findings: [],
    });
    const victim = files[617];
    if (victim === undefined) throw new Error("1,000 files");
    const flipped = Buffer.from(victim.bytes);
    flipped[300] = (flipped[300] ?? 0) ^ 0b100;
    library.put(victim.path, flipped);
    const { run, findings } = await library.verify();
    expect(findings).toEqual([
      { kind: "changed", path: victim.path, sha256: sha256Of(victim.bytes) },
    ]);
    expect(run).toMatchObject({ missing: 0, changed: 1, unreadable: 0, untracked: 0 });
    expect(await library.rows.listFindings(run.id, 10)).toEqual(findings);
  });

  it("tells files that are missing, replaced, unreadable and unknown apart after a person was there", async () => {
    const library = await openLibrary();
    const names = ["deleted", "fine", "folder", "link", "moved", "renamed", "replaced", "resized"];
    for (const name of names) library.put(`${DAY}/${name}.jpg`, `bytes of ${name}`);
    await library.adopt();
    const at = (name: string) => join(library.root, DAY, `${name}.jpg`);
    for (const name of ["deleted", "folder", "link"]) rmSync(at(name));
    mkdirSync(at("folder"));
    symlinkSync(at("fine"), at("link"));
    mkdirSync(join(library.root, "holiday"));
    renameSync(at("moved"), join(library.root, "holiday", "moved.jpg"));
    renameSync(at("renamed"), at("a better name"));
    writeFileSync(at("replaced"), "BYTES of replaced");
    writeFileSync(at("resized"), "more");
    for (const left of [".DS_Store", "Thumbs.db", "desktop.ini"])
      library.put(`${DAY}/${left}`, "x");
    library.put(".Trash-1000/files/old.jpg", "x");

    const { run, findings } = await library.verify();
    const told = findings.map(({ kind, path }) => `${kind} ${path.replace(`${DAY}/`, "")}`);
    expect(told.toSorted()).toEqual([
      "changed replaced.jpg",
      "changed resized.jpg",
      "missing deleted.jpg",
      "missing moved.jpg",
      "missing renamed.jpg",
      "unreadable folder.jpg",
      "unreadable link.jpg",
      "untracked a better name.jpg",
      "untracked holiday/moved.jpg",
    ]);
    expect(run).toMatchObject({
      checkedCount: 8,
      missing: 3,
      changed: 2,
      unreadable: 2,
      untracked: 2,
    });
    // Looking changes nothing.
    expect((await library.verify()).findings).toEqual(findings);
    expect(readFileSync(at("fine"), "utf8")).toBe("bytes of fine");
  });

  it("tells nothing of a photo that is on its way in or out", async () => {
    const library = await openLibrary();
    for (const name of ["arriving", "leaving", "stays"]) library.put(`${DAY}/${name}.jpg`, name);
    await library.adopt();
    const [arriving, leaving] = [
      sha256Of(Buffer.from("arriving")),
      sha256Of(Buffer.from("leaving")),
    ];
    const arrived = await library.rows.findFile(arriving);
    await library.rows.forgetFiles([arriving], 1);
    rmSync(join(library.root, DAY, "leaving.jpg"));
    const seen = { ...library, nowMs: () => Date.now() };
    const run = await library.rows.beginVerifyRun(1);
    // Both are committed while the verification waits for what seems wrong to settle.
    const verifying = verifyLibrary(seen, run, { settleMs: 1000 });
    await new Promise((done) => setTimeout(done, 150));
    await library.rows.forgetFiles([leaving], 2);
    expect(arrived?.path).toBe(`${DAY}/arriving.jpg`);
    await library.adopt();
    expect(await verifying).toMatchObject({
      missing: 0,
      untracked: 0,
      endedAtMs: expect.any(Number),
    });
  });

  it("passes over files of photos that were deleted for good and are still to be removed", async () => {
    const library = await openLibrary();
    library.put(`${DAY}/a.jpg`, "a");
    await library.adopt();
    const [asset] = await library.rows.listAssets(1, null);
    if (asset === undefined) throw new Error("one asset");
    await library.rows.moveToTrash([asset.id], 1);
    expect((await library.verify()).run).toMatchObject({ checkedCount: 1, untracked: 0 });
    await library.rows.deleteTrashed(1, 10, 2);
    expect((await library.verify()).run).toMatchObject({ checkedCount: 0, untracked: 0 });
    expect(await library.adopt()).toEqual([]);
  });

  it("goes on after the place where it was interrupted, and counts nothing twice", async () => {
    const library = await openLibrary();
    for (let n = 10; n < 30; n += 1) library.put(`${DAY}/${n}.jpg`, photo(n));
    await library.adopt();
    library.put(`${DAY}/12-untracked.jpg`, "x");
    library.put(`${DAY}/25-untracked.jpg`, "x");
    rmSync(join(library.root, DAY, "11.jpg"));
    rmSync(join(library.root, DAY, "29.jpg"));
    const whole = (await library.verify()).run;
    const begun = await library.rows.beginVerifyRun(5);
    // As a process leaves it that died after the tenth file.
    const half = {
      ...begun,
      cursor: `${DAY}/19.jpg`,
      checkedCount: 10,
      checkedBytes: 134,
      missing: 1,
      untracked: 1,
    };
    await library.rows.saveVerifyRun(half, [
      { kind: "missing", path: `${DAY}/11.jpg`, sha256: null },
      { kind: "untracked", path: `${DAY}/12-untracked.jpg`, sha256: null },
    ]);
    const { open } = await library.rows.verifyRuns();
    if (open === null) throw new Error("a run that did not end");
    const findings: string[] = [];
    const end = await verifyLibrary({ ...library, nowMs: () => Date.now() }, open, {
      onFinding: ({ path }) => findings.push(path),
      settleMs: 1,
    });
    expect(findings).toEqual([`${DAY}/25-untracked.jpg`, `${DAY}/29.jpg`]);
    const { missing, untracked, checkedCount } = whole;
    expect(end).toMatchObject({
      id: begun.id,
      missing,
      untracked,
      checkedCount,
      cursor: `${DAY}/29.jpg`,
    });
    expect((await library.rows.verifyRuns()).open).toBeNull();
  });

  it("keeps a thousand findings and counts the rest", async () => {
    const library = await openLibrary();
    for (let n = 0; n < 1010; n += 1) library.put(`${DAY}/${n}`, "x");
    const { run } = await library.verify();
    expect(run.untracked).toBe(1010);
    expect(await library.rows.listFindings(run.id, 5000)).toHaveLength(1000);
  });

  it("stands still in the middle of everything while it is paused", async () => {
    const library = await openLibrary();
    library.put(`${DAY}/a.jpg`, photo(3_000_000));
    await library.adopt();
    library.hasher.pause(true);
    let isRead = false;
    const reading = library.hasher.read(`${DAY}/a.jpg`).then(() => (isRead = true));
    await new Promise((done) => setTimeout(done, 300));
    expect(isRead).toBe(false);
    library.hasher.pause(false);
    expect(await reading).toBe(true);
  });
});
