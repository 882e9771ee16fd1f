// `npm run check`: types, lint, format, words, dead code and the weight of the app, which is built where it has changed, one after
// the other, beside the unit tests. What one prints comes in one piece when it has ended; all run to their end, so that one look
// shows everything that is wrong.
import { spawn } from "node:child_process";
import { ROOT, ensureBuilt } from "./prepare.mjs";

const failed = [];
await Promise.all([lookAtSource(), inTurn(["unit"])]);
console.log(failed.length === 0 ? "[check] all is well" : `[check] failed: ${failed.join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);

async function lookAtSource() {
  await inTurn(["types", "lint", "format:check", "words", "dead"]);
  try {
    await ensureBuilt();
    await run("weight");
  } catch {
    failed.push("build"); // ensureBuilt has said why
  }
}

async function inTurn(scripts) {
  for (const script of scripts) await run(script);
}

function run(script) {
  const startedAtMs = performance.now();
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", script], {
      cwd: ROOT,
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = [];
    child.stdout.on("data", (bytes) => output.push(bytes));
    child.stderr.on("data", (bytes) => output.push(bytes));
    child.on("error", (error) => output.push(Buffer.from(String(error))));
    child.on("close", (code) => {
      if (code !== 0) failed.push(script);
      process.stdout.write(Buffer.concat(output));
      const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
      console.log(`[${script}] ${code === 0 ? "ok" : "failed"}, ${seconds} s`);
      resolve();
    });
  });
}
