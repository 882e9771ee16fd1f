import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Settings, parseCommandLine } from "./settings.ts";
import { isBuilt, worldProblems } from "./start-check.ts";
import { runHomeward } from "./testing/child-home.suite.ts";
import { tempFolder } from "./testing/rig.suite.ts";

const base = tempFolder();
const dist = join(base, "dist");
mkdirSync(dist);
const settingsFor = (dataFolder: string): Settings =>
  parseCommandLine(["--data", dataFolder], {}).settings;
const problemsOf = async (dataFolder: string) => await worldProblems(settingsFor(dataFolder), dist);

describe("worldProblems()", () => {
  it("has nothing against a folder that is there, or that can be made; and makes none", async () => {
    expect(await problemsOf(base)).toEqual([]);
    const later = join(base, "a/b/c");
    expect(await problemsOf(later)).toEqual([]);
    expect(existsSync(join(base, "a"))).toBe(false);
  });

  it("names a file that stands in the way", async () => {
    const file = join(base, "file");
    writeFileSync(file, "");
    for (const folder of [file, join(file, "data")]) {
      expect(await problemsOf(folder)).toEqual([
        expect.stringContaining(`${file} is not a folder`),
      ]);
    }
  });

  it("refuses a folder inside the library of a home, and the app's own", async () => {
    const home = join(base, "home");
    mkdirSync(join(home, "library/2024"), { recursive: true });
    const inside = join(home, "library/2024/new");
    expect(await problemsOf(inside)).toEqual([]);
    writeFileSync(join(home, "homeward.sqlite"), "");
    expect(await problemsOf(inside)).toEqual([expect.stringContaining("library of another home")]);
    expect(await problemsOf(join(home, "library"))).toHaveLength(1);
    expect(await problemsOf(home)).toEqual([]);
    expect(await problemsOf(join(dist, "data"))).toEqual([expect.stringContaining("everybody")]);
    expect(await problemsOf(`${dist}-data`)).toEqual([]);
  });

  it("is not fooled by a link into a library", async () => {
    const home = join(base, "linked");
    mkdirSync(join(home, "library"), { recursive: true });
    writeFileSync(join(home, "homeward.sqlite"), "");
    symlinkSync(join(home, "library"), join(base, "link"));
    expect(await problemsOf(join(base, "link/data"))).toHaveLength(1);
  });

  it("refuses a folder that cannot be written", async () => {
    const locked = join(base, "locked");
    mkdirSync(locked);
    chmodSync(locked, 0o500);
    // For root no mode forbids anything; /proc takes no folders from anybody.
    const folder = process.getuid?.() === 0 ? "/proc/homeward" : join(locked, "data");
    expect(await problemsOf(folder)).toEqual([expect.stringContaining("cannot be written")]);
  });
});

it("the page counts as built when its document is there", async () => {
  expect(await isBuilt(dist)).toBe(false);
  writeFileSync(join(dist, "index.html"), "");
  expect(await isBuilt(dist)).toBe(true);
});

it("what is wrong with words and world is told at once", async () => {
  const file = join(base, "in-the-way");
  writeFileSync(file, "");
  const run = await runHomeward(["serve", "--data", file, "--log-level", "loud"]);
  expect(run).toMatchObject({ status: 2, stdout: "" });
  expect(run.stderr).toContain("--log-level");
  expect(run.stderr).toContain("is not a folder");
});
