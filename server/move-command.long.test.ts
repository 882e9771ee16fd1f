import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ChildHome, runHomeward } from "./testing/child-home.suite.ts";
import { libraryOf } from "./testing/exported-home.suite.ts";
import { filesIn, sha256Of, tempFolder } from "./testing/rig.suite.ts";

const MAIN = join(import.meta.dirname, "main.ts");
const COUNT = 60;

/** A folder as a camera leaves it. */
function cameraFolder(): string {
  const folder = join(tempFolder(), "DCIM");
  for (let n = 0; n < COUNT; n += 1) {
    const within = join(folder, `${100 + (n % 3)}CANON`);
    mkdirSync(within, { recursive: true });
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(200_000)]);
    writeFileSync(join(within, `IMG_2022080${1 + (n % 9)}_1011${10 + (n % 50)}.jpg`), bytes);
  }
  return folder;
}

const hashesIn = (folder: string) =>
  filesIn(folder)
    .filter((path) => path.endsWith(".jpg"))
    .map((path) => sha256Of(readFileSync(join(folder, path))))
    .toSorted();

/** Starts a command and kills it once so many files stand in a folder; false: it was through before. */
async function killedAt(args: string[], folder: string, fileCount: number): Promise<boolean> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: "ignore" });
  const exit = once(child, "exit");
  const standing = () => {
    try {
      return filesIn(folder).length;
    } catch {
      return 0; // not made yet, or a file went while its folder was read
    }
  };
  while (child.exitCode === null && standing() < fileCount)
    await new Promise((done) => setTimeout(done, 2));
  child.kill("SIGKILL");
  await exit;
  return child.signalCode === "SIGKILL";
}

describe("homeward import and export", () => {
  it(
    "go on where they were killed, and lose and double nothing",
    { timeout: 120_000 },
    async () => {
      const camera = cameraFolder();
      const wanted = hashesIn(camera);
      const [data, out, back] = [tempFolder(), tempFolder(), tempFolder()];
      const library = (of: string) => join(of, "library");
      const steps = [
        { args: ["import", camera, "--data", data], folder: library(data), all: COUNT },
        { args: ["export", out, "--data", data], folder: out, all: 2 * COUNT },
        { args: ["import", out, "--data", back], folder: library(back), all: COUNT },
      ];
      let kills = 0;
      for (const { args, folder, all } of steps) {
        for (const share of [0.2, 0.7])
          if (await killedAt(args, folder, Math.round(all * share))) kills += 1;
        const run = await runHomeward(args);
        expect([run.status, run.stderr]).toEqual([0, expect.not.stringContaining("Refused")]);
        expect(hashesIn(folder)).toEqual(wanted);
      }
      expect(kills).toBeGreaterThan(2);
      expect(await libraryOf(back)).toEqual(await libraryOf(data));
      expect(filesIn(join(back, "uploads"))).toEqual([]);
      const again = await runHomeward(["import", out, "--data", back]);
      expect(again.stdout).toContain(`0 files brought home (0.0 MB), ${COUNT} were home already`);
    },
  );

  it("tells what it refuses on stderr and by its exit status, and follows no link", async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, "empty.jpg"), "");
    symlinkSync("/etc/passwd", join(folder, "link.jpg"));
    writeFileSync(join(folder, "good.jpg"), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]));
    const data = tempFolder();
    const run = await runHomeward(["import", folder, "--data", data]);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain("1 files brought home");
    for (const name of ["empty.jpg", "link.jpg"])
      expect(run.stderr).toContain(`Refused: ${name}: `);
    expect(filesIn(join(data, "library"))).toHaveLength(1);
  });

  it("want the home not to be serving", async () => {
    const data = tempFolder();
    const home = await ChildHome.start(data);
    for (const command of ["export", "import"]) {
      const run = await runHomeward([command, tempFolder(), "--data", data]);
      expect([run.status, run.stderr]).toEqual([1, expect.stringContaining("already serving")]);
    }
    await home.end("SIGTERM");
  });

  it.each(["export", "import a --with-identity"])("refuses '%s'", async (words) => {
    const run = await runHomeward([...words.split(" "), "--data", tempFolder()]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toContain("one folder");
  });
});
