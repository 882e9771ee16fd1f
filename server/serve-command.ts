import { sentenceOf } from "./sentence-of.ts";
import { HomewardError } from "../src/core/errors.ts";
import { DIST_FOLDER } from "./dist-folder.ts";
import { fail } from "./fail.ts";
import { openPinoLog } from "./log/pino-log.ts";
import { originOf } from "./origin.ts";
import { type RunningHome, startHome } from "./serve.ts";
import type { Settings } from "./settings.ts";
import { isBuilt } from "./start-check.ts";
import { keepYoungMemorySmall } from "./young-memory.ts";

/** Service managers kill what takes longer than 10 s. */
const STOP_MS = 9500;

async function greet(home: RunningHome, settings: Settings): Promise<void> {
  const origin = originOf(settings, home.port);
  console.log(`Homeward is at ${origin}\nPhotos go to ${home.libraryFolder}`);
  if ((await home.catalogue.listDevices()).length === 0) {
    const { code } = await home.pairing.newCode();
    console.log(`Pair the first device: ${origin}/#pair=${code}\n(open this within 10 minutes)`);
  } else {
    console.log("Pair another device: npm run -s homeward -- device link");
  }
}

/** `homeward serve`: resolves when the home stands, or cannot. */
export async function runServeCommand(settings: Settings): Promise<void> {
  keepYoungMemorySmall();
  let home: RunningHome;
  // A person at a terminal looks for the link to open; a service manager keeps what was asked of the home.
  const log = openPinoLog(settings.logLevel ?? (process.stderr.isTTY ? "warn" : "info"));
  try {
    home = await startHome(settings, { log });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    const { host, port } = settings;
    if (code === "EADDRINUSE") {
      fail(
        [`Cannot listen on ${host}:${port}: another program uses it. Choose another --port.`],
        1,
      );
    } else if (code === "EADDRNOTAVAIL" || code === "EACCES" || code === "ENOTFOUND") {
      fail([`Cannot listen on ${host}:${port} or write to ${settings.dataFolder} (${code}).`], 1);
    } else if (error instanceof HomewardError) fail([sentenceOf(error)], 1);
    else throw error;
    return;
  }
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => {
      log.error({}, "could not stop in time; what was acknowledged is safe");
      log.flush();
      process.exit(1);
    }, STOP_MS);
    void home.close().then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  await greet(home, settings);
  if (!(await isBuilt(DIST_FOLDER))) console.error("The app is not built yet: run npm run build");
}
