import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tempFolder } from "../testing/rig.suite.ts";

const MAIN = join(import.meta.dirname, "..", "main.ts");

/** Starts a home whose outputs are pipes, as under a service manager, stops it when it greeted, and gives both outputs. */
async function outputs(level: string) {
  const args = [MAIN, "serve", "--port", "0", "--data", tempFolder()];
  const env = { ...process.env, HOMEWARD_LOG_LEVEL: level };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const found = { stdout: "", stderr: "" };
  child.stderr.on("data", (piece) => (found.stderr += String(piece)));
  child.stdout.on("data", (piece) => {
    found.stdout += String(piece);
    if (found.stdout.includes("10 minutes")) child.kill("SIGTERM");
  });
  await once(child, "close");
  return found;
}

describe("homeward serve", () => {
  it("greets on stdout and logs on stderr, and the log has not the pairing code", async () => {
    const { stdout, stderr } = await outputs("");
    expect(stdout).toMatch(/^Homeward is at .*\nPhotos go to .*\nPair the first device: .*\n/);
    const [, code] = /#pair=(\S+)/.exec(stdout) ?? [];
    expect(code).toMatch(/^\w{5}-\w{5}$/);
    const logged = stderr.split("\n").filter((line) => line.startsWith("{"));
    const lines = logged.map((line): { words: string } => JSON.parse(line));
    expect(lines.map(({ words }) => words)).toEqual(["started", "stopping", "stopped"]);
    expect(stderr).not.toContain(code);
  });

  it("logs no start where only what goes wrong is wanted", async () => {
    expect((await outputs("warn")).stderr).not.toContain("started");
  });
});
