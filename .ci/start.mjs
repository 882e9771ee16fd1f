// `npm start`: installs and builds what is missing, then runs the home. Arguments go on to `homeward serve`.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import {
  COMPILED,
  MEMORY_FLAGS,
  ROOT,
  ensureBuilt,
  ensureInstalled,
  nodePath,
} from "./prepare.mjs";

try {
  await ensureInstalled();
  await ensureBuilt();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

// In a process group of its own, so that Ctrl-C, which the terminal sends to everyone and npm sends on again,
// reaches the home exactly once: through us. Should we be killed, the home notices and stops in good order.
const home = spawn(
  nodePath(),
  [
    ...MEMORY_FLAGS,
    "--import",
    new URL("stop-with-parent.mjs", import.meta.url).href,
    join(ROOT, "server", "main.ts"),
    "serve",
    ...process.argv.slice(2),
  ],
  {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    detached: process.platform !== "win32",
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env },
  },
);

let asked = false;
function stop(signal) {
  if (!asked) home.kill(signal);
  asked = true;
}
process.on("SIGINT", () => stop("SIGINT"));
process.on("SIGTERM", () => stop("SIGTERM"));
process.on("SIGHUP", () => stop("SIGTERM"));

// A signal to npm may end npm or its shell only: without them nobody would know that the home still runs.
const parent = process.ppid;
if (process.env["npm_lifecycle_event"] !== undefined) {
  setInterval(() => process.ppid !== parent && stop("SIGTERM"), 500).unref();
}

home.on("error", (error) => {
  console.error(`Cannot start the home: ${error.message}`);
  process.exit(1);
});
home.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
