import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { SILENT_LOG } from "../ports/log.ts";
import { lockProcess } from "../adapters/sqlite/process-lock.ts";
import { openDiskHasher } from "../adapters/disk/hasher.ts";
import { openLibrary } from "../testing/library.suite.ts";
import { Rig, photo } from "../testing/rig.suite.ts";
import { WeeklyVerify } from "./weekly.ts";

const DAY_MS = 86_400_000;

async function weekly(isBusy = () => false) {
  const library = await openLibrary();
  for (let n = 0; n < 5; n += 1) library.put(`2024/2024-01-31/${n}.jpg`, photo(1000));
  await library.adopt();
  const clock = { nowMs: 100 * DAY_MS };
  const { rows, folder, root, data } = library;
  const open = () =>
    new WeeklyVerify({
      log: SILENT_LOG,
      rows,
      folder,
      openHasher: () => openDiskHasher(root, { lanes: 1, bytesPerS: null, isLowPriority: true }),
      lock: () => lockProcess(join(data, "verify.lock")),
      isBusy,
      nowMs: () => clock.nowMs,
    });
  const last = async () => (await rows.verifyRuns()).ended?.startedAtMs;
  return { ...library, clock, open, last };
}

it("runs once a week, also across restarts", async () => {
  const { open, clock, last } = await weekly();
  await open().runWhenDue();
  expect(await last()).toBe(100 * DAY_MS);
  clock.nowMs += 7 * DAY_MS - 1;
  await open().runWhenDue();
  expect(await last()).toBe(100 * DAY_MS);
  clock.nowMs += 1;
  await open().runWhenDue();
  expect(await last()).toBe(107 * DAY_MS);
});

it("never runs twice at once, in one process or in two", async () => {
  const { open, rows, data } = await weekly();
  const one = open();
  await Promise.all([one.run(), one.run(), open().run()]);
  const { ended } = await rows.verifyRuns();
  expect(ended?.id).toBe(1);
  const unlock = lockProcess(join(data, "verify.lock"));
  await one.run();
  expect((await rows.verifyRuns()).ended?.id).toBe(1);
  unlock?.();
  await one.run();
  expect((await rows.verifyRuns()).ended?.id).toBe(2);
});

it("stands still while photos arrive, stops at once, and is resumed by the next start", async () => {
  let isBusy = true;
  const { open, rows } = await weekly(() => isBusy);
  const one = open();
  const running = one.run();
  await new Promise((done) => setTimeout(done, 400));
  expect(one.isRunning).toBe(true);
  await one.stop();
  await running;
  expect(await rows.verifyRuns()).toMatchObject({ ended: null, open: { id: 1, checkedCount: 0 } });
  isBusy = false;
  await open().runWhenDue();
  expect((await rows.verifyRuns()).ended).toMatchObject({ id: 1, checkedCount: 5, missing: 0 });
});

it("is begun from a page, which sees what it found", async () => {
  const rig = await Rig.start();
  await rig.post(photo(1000), { filename: "a.jpg" });
  const before = JSON.parse((await rig.call("GET", "/api/v1/verify")).text);
  expect(before).toEqual({ lastRun: null, findings: [], openRun: null, isRunning: false });
  const [path = ""] = rig.libraryFiles();
  rmSync(join(rig.folder, "library", path));
  expect((await rig.call("POST", "/api/v1/verify")).status).toBe(202);
  const look = async () => JSON.parse((await rig.call("GET", "/api/v1/verify")).text);
  let answer = await look();
  while (answer.isRunning) answer = await look();
  expect(answer).toMatchObject({ lastRun: { missing: 1 }, findings: [{ kind: "missing", path }] });
  expect(answer.findings[0].advice).toContain("homeward repair");
  expect((await rig.call("GET", "/api/v1/verify", { token: null })).status).toBe(401);
});
