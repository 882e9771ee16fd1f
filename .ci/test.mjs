// `npm test`: everything that must hold, on a fresh clone too. Ends at the first step that fails, with its code.
import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { ROOT, ensureBrowser, ensureBuilt, ensureInstalled } from "./prepare.mjs";

const total = { passed: 0, failed: 0 };

await step("install", ensureInstalled);
await step("check", () => npmRun("check"));
await step("long", () => npmRun("unit:long"));
await step("build", ensureBuilt);
const browser = await step("browser", ensureBrowser);
await step("e2e", () => npmRun("e2e", browser === null ? {} : { HOMEWARD_CHROMIUM: browser }));
end(0);

async function step(name, work) {
  const startedAtMs = performance.now();
  const result = await work().catch((error) => {
    if (error.message) console.error(error.message);
    report(name, startedAtMs, "failed");
    end(error.code ?? 1);
  });
  report(name, startedAtMs, "ok");
  return result;
}

function report(name, startedAtMs, word) {
  console.log(`[${name}] ${word}, ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s`);
}

function end(code) {
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(code);
}

/** Runs a script with its output shown, and adds the counts that vitest and Playwright print at their end. */
function npmRun(script, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn("npm", ["run", "--silent", script], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      process.stdout.write(text);
      output += text;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      count(stripVTControlCharacters(output));
      if (code === 0) resolve();
      else reject({ code: code ?? 1 });
    });
  });
}

/** vitest: "Tests  1 failed | 41 passed (42)"; Playwright: "  1 failed", "  12 passed (1.2m)". */
function count(output) {
  for (const [line] of output.matchAll(/^ *(Tests +\d.*|\d+ (passed|failed|flaky)\b.*)$/gm)) {
    for (const [, number, word] of line.matchAll(/(\d+) (passed|failed|flaky)/g)) {
      total[word === "failed" ? "failed" : "passed"] += Number(number);
    }
  }
}
