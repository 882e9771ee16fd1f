import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFailed } from "vitest";
import { openSqliteCatalogue } from "../adapters/sqlite/catalogue.ts";
import { ChildHome, runHomeward } from "../testing/child-home.suite.ts";
import { LoopDisk } from "../testing/loop-disk.suite.ts";
import { photo, sha256Of } from "../testing/rig.suite.ts";
import { Sender } from "../testing/sender.suite.ts";
import { trackedFiles } from "../verify/walk-beside.ts";

const CUTS = 8;
const LANES = 4;
const PHOTOS_PER_LANE = 4;

/** What of the acknowledged photos a disk does not hold, byte for byte. */
async function missingOn(disk: LoopDisk, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const data = join(disk.folder, "data");
  const checked = new DatabaseSync(join(data, "homeward.sqlite"));
  expect(checked.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
  checked.close();
  const rows = await openSqliteCatalogue(join(data, "homeward.sqlite"));
  const whole = new Set<string>();
  for await (const { path, sha256 } of trackedFiles(rows, "")) {
    expect(sha256Of(readFileSync(join(data, "library", path)))).toBe(sha256);
    whole.add(sha256);
  }
  await rows.close();
  return [...acknowledged].filter((sha256) => !whole.has(sha256));
}

const disk = LoopDisk.make();
if ("reason" in disk) console.log(`Skipped: no ext4 on a loop device here (${disk.reason})`);

describe.skipIf("reason" in disk)("a power cut", () => {
  it("takes nothing that was acknowledged, at the instant of the last answer and in the middle of traffic", async () => {
    if ("reason" in disk) return;
    const data = join(disk.folder, "data");
    mkdirSync(data);
    const { stdout } = await runHomeward(["device", "add", "sender", "--data", data]);
    const sender = new Sender(stdout.trim());
    const home = await ChildHome.start(data);
    onTestFailed(() => {
      home.process.kill("SIGKILL");
    });
    const table: Record<string, object> = {};
    for (let cut = 0; cut < CUTS; cut += 1) {
      const isInTraffic = cut % 2 === 1;
      const careless = photo(100_000);
      writeFileSync(join(disk.folder, `careless-${cut}`), careless);
      const lanes = Array.from({ length: LANES }, () => sender.sendNew(home.port, PHOTOS_PER_LANE));
      await (isInTraffic ? Promise.race(lanes) : Promise.all(lanes));
      const acknowledged = new Set(sender.acknowledged);
      // Nothing runs between the answer and the copy: the copying blocks this process, and the home stands still.
      home.process.kill("SIGSTOP");
      const after = disk.cutPower(String(cut));
      home.process.kill("SIGCONT");
      const missing = await missingOn(after, acknowledged);
      // The cut is a real one: what nobody asked to be durable is not.
      const survived = readdirSync(after.folder).includes(`careless-${cut}`)
        ? readFileSync(join(after.folder, `careless-${cut}`))
        : Buffer.alloc(0);
      expect(survived.equals(careless)).toBe(false);
      const verified = await runHomeward(["verify", "--data", join(after.folder, "data")]);
      // In the middle of traffic a file may have its name and not its row: the device sends it again and it is taken up.
      expect(verified.stdout).not.toMatch(/^(?:missing|changed|unreadable): /m);
      if (!isInTraffic) expect(verified.status).toBe(0);
      after.remove();
      table[`cut ${cut + 1}, ${isInTraffic ? "in traffic" : "after the last answer"}`] = {
        acknowledged: acknowledged.size,
        missing: missing.length,
      };
      expect(missing).toEqual([]);
      await Promise.all(lanes);
    }
    console.table(table);
    await home.end("SIGTERM");
  });
});
