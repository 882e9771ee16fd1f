// What `npm start` and `npm test` need before they can begin. Runs on Node 20.19 or newer with nothing installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** What Node has compiled is kept here: a home that reads it needs 30 MB less, for it loads no TypeScript compiler. */
export const COMPILED = join(ROOT, "node_modules", ".cache", "homeward-compiled");
/** Young objects get 2 MB: what comes in and goes out lives for milliseconds, and in more room it only waits to be cleared. */
export const MEMORY_FLAGS = ["--max-semi-space-size=2"];
const WINDOWS = process.platform === "win32";

/** Installs what package-lock.json says, unless exactly that is installed already. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await quietly("Installing packages", "npm", ["ci", "--no-audit", "--no-fund"]);
}

/** Builds the page and the worker into dist/, unless dist/ was built from these very files. */
export async function ensureBuilt() {
  const inputs = hashOfInputs();
  const mark = join(ROOT, "dist", ".inputs");
  if (existsSync(mark) && readFileSync(mark, "utf8") === inputs) return;
  await quietly("Building the app", "npm", ["run", "--silent", "build"]);
  mkdirSync(join(ROOT, "dist"), { recursive: true });
  writeFileSync(mark, inputs);
}

/** Finds or installs a Chromium; answers its path, or null where Playwright's own was installed and finds itself. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && works("apt-get", ["--version"])) {
    try {
      await quietly("Looking for packages", "apt-get", ["update"]);
      const install = ["install", "-y", "--no-install-recommends", "chromium", "iproute2"];
      await quietly("Installing Chromium", "apt-get", install);
    } catch {
      console.log("This system has no Chromium package of its own; taking Playwright's.");
    }
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  const install = ["playwright", "install", "--with-deps", "chromium"];
  await quietly("Installing Playwright's Chromium", "npx", install);
  return null;
}

/** The Node 26 that came with npm: the server needs it, whatever Node the machine has. */
export function nodePath() {
  return join(ROOT, "node_modules", "node", "bin", WINDOWS ? "node.exe" : "node");
}

/** npm's own record of what lies in node_modules must agree with the lock file; other platforms' packages may lack. */
function isInstalled() {
  const record = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(record) || !existsSync(nodePath())) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  delete wanted[""];
  return (
    Object.keys(installed).every((path) => Object.hasOwn(wanted, path)) &&
    Object.entries(wanted).every(([path, want]) => {
      const have = installed[path];
      return have === undefined
        ? want.optional === true
        : have.version === want.version && have.integrity === want.integrity;
    })
  );
}

function hashOfInputs() {
  const hash = createHash("sha256");
  for (const input of [
    "index.html",
    "vite.config.ts",
    "vite.loaded-with.ts",
    "vite.worker.ts",
    "package-lock.json",
    "public",
    "src",
    "sw",
  ]) {
    for (const path of filesUnder(input)) {
      hash.update(`${path.split(sep).join("/")}\0`).update(readFileSync(join(ROOT, path)));
    }
  }
  return hash.digest("hex");
}

/** Relative paths of the files at or under a path, in a fixed order; tests are no part of the app. */
function filesUnder(path) {
  const full = join(ROOT, path);
  if (!existsSync(full) || path.includes(".test.")) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .toSorted()
    .flatMap((name) => filesUnder(join(path, name)));
}

function findBrowser() {
  const named = process.env["HOMEWARD_CHROMIUM"];
  if (named) {
    if (works(named, ["--version"])) return named;
    throw new Error(`Cannot run HOMEWARD_CHROMIUM as '${named}'`);
  }
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
      const path = join(folder, name);
      // Ubuntu's chromium-browser may be a stub that only asks for a snap: it must really answer.
      if (folder !== "" && existsSync(path) && works(path, ["--version"])) return path;
    }
  }
  return null;
}

function works(command, args) {
  return spawnSync(command, args, { stdio: "ignore", timeout: 30_000 }).status === 0;
}

/** Runs a command with one line of our own; its output is shown only when it fails. */
function quietly(title, command, args) {
  const startedAtMs = performance.now();
  process.stdout.write(`${title} …`);
  // Without the project's own .bin on the PATH: `npm ci` must not run on the Node that it is about to replace.
  const own = command === "npm" && args[0] === "ci";
  const path = (process.env["PATH"] ?? "").split(delimiter);
  const PATH = own ? path.filter((folder) => !folder.includes("node_modules")) : path;
  const env = {
    ...process.env,
    PATH: PATH.join(delimiter),
    DEBIAN_FRONTEND: "noninteractive",
  };
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env, shell: WINDOWS });
    const output = [];
    child.stdout.on("data", (bytes) => output.push(bytes));
    child.stderr.on("data", (bytes) => output.push(bytes));
    child.on("error", reject);
    child.on("close", (code) => {
      const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
      console.log(code === 0 ? ` ${seconds} s` : ` failed after ${seconds} s`);
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(output));
      reject(new Error(`${title} failed: ${command} ${args.join(" ")} ended with ${code}`));
    });
  });
}
