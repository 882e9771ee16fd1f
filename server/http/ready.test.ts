import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openPinoLog } from "../log/pino-log.ts";
import { Rig, tempFolder } from "../testing/rig.suite.ts";

const ask = async (rig: Rig) => await rig.call("GET", "/readyz", { token: null });

describe("GET /readyz", () => {
  it("is ready, without a device", async () => {
    const answer = await ask(await Rig.start());
    expect([answer.status, answer.text]).toEqual([200, '{"status":"ready"}']);
  });

  it("names every folder that is gone, without its path, and is ready when they are back", async () => {
    const rig = await Rig.start();
    const [library, uploads] = ["library", "uploads"].map((name) => join(rig.folder, name));
    rmSync(library!, { recursive: true });
    rmSync(uploads!, { recursive: true });
    writeFileSync(uploads!, "");
    const answer = await ask(rig);
    expect(answer.status).toBe(503);
    expect(answer.headers["content-type"]).toBe("application/problem+json");
    const { code, detail } = JSON.parse(answer.text);
    expect(code).toBe("home-busy");
    expect(detail).toContain("The library folder cannot be written.");
    expect(detail).toContain("The uploads folder is no folder.");
    expect(answer.text).not.toContain(rig.folder);
    rmSync(uploads!);
    for (const folder of [library!, uploads!]) mkdirSync(folder);
    expect((await ask(rig)).status).toBe(200);
  });

  it("names a catalogue that does not answer, while the process is healthy", async () => {
    const rig = await Rig.start({}, { log: openPinoLog("silent") });
    await rig.home.catalogue.close();
    const answer = await ask(rig);
    expect([answer.status, JSON.parse(answer.text).detail]).toEqual([
      503,
      "The catalogue does not answer.",
    ]);
    expect((await rig.call("GET", "/healthz", { token: null })).status).toBe(200);
  });
});

/** A file system of 24 MB; null where that is not permitted. */
function smallDisk(): string | null {
  const folder = tempFolder();
  try {
    execFileSync("/bin/mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", folder], {
      stdio: "pipe",
    });
    return folder;
  } catch {
    return null;
  }
}

const disk = smallDisk();
if (disk === null) console.log("Skipped: no small file system here");

describe.skipIf(disk === null)("GET /readyz on a small disk", () => {
  afterAll(() => {
    execFileSync("/bin/umount", ["-l", disk ?? ""]);
  });

  it("says that there is hardly any room", async () => {
    const answer = await ask(await Rig.start({ dataFolder: disk ?? "" }));
    expect([answer.status, JSON.parse(answer.text).detail]).toEqual([
      503,
      "There is hardly any room left for photos.",
    ]);
  });
});
