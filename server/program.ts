import { networkInterfaces } from "node:os";
import { HomewardError } from "../src/core/errors.ts";
import { runDeviceCommand } from "./device-command.ts";
import { runExportCommand } from "./export-command.ts";
import { runImportCommand } from "./import-command.ts";
import { runRepairCommand } from "./repair-command.ts";
import { runVerifyCommand } from "./verify-command.ts";
import { openPinoLog } from "./log/pino-log.ts";
import { DIST_FOLDER, type RunningHome, startHome } from "./serve.ts";
import { type Settings, parseCommandLine } from "./settings.ts";
import { isBuilt, worldProblems } from "./start-check.ts";
import { keepYoungMemorySmall } from "./young-memory.ts";

const USAGE = `Usage: homeward [serve] | device add NAME | device list | device remove ID_OR_NAME | device link
       | import-takeout PATH… [--dry-run]
       | verify | repair [--forget-missing] | export DIR [--with-identity] | import DIR
       [--port 8787] [--host 127.0.0.1] [--data ./homeward-data] [--origin https://…]
       [--max-size-bytes 68719476736] [--rate-mb-per-s N]
       [--log-level info|warn|error|silent] [--metrics-token TOKEN]
Each flag may come from the environment too: HOMEWARD_PORT for --port, and so on.`;

/** Service managers kill what takes longer than 10 s. */
const STOP_MS = 9500;

function fail(sentences: readonly string[], status: number): void {
  for (const sentence of sentences) console.error(sentence);
  process.exitCode = status;
}

/** The origin under which a browser reaches the home. */
function originOf({ origin, host }: Settings, port: number): string {
  if (origin !== null) return origin;
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const own = addresses.find(({ family, internal }) => family === "IPv4" && !internal);
  const isAny = host === "0.0.0.0" || host === "::";
  const name = isAny ? (own?.address ?? "localhost") : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

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

async function serve(settings: Settings): Promise<void> {
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
    } else if (error instanceof HomewardError) fail([error.message], 1);
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

/** Ends with the status of a command; a home that is in use is told in a sentence. */
async function exitWith(command: Promise<number>): Promise<void> {
  try {
    process.exitCode = await command;
  } catch (error) {
    if (!(error instanceof HomewardError)) throw error;
    fail([error.message], 1);
  }
}

/** `export DIR [--with-identity]` and `import DIR`. */
async function runMove(command: string, words: string[], dataFolder: string): Promise<number> {
  const withIdentity = command === "export" && words.includes("--with-identity");
  const [folder, ...more] = words.filter((word) => !(withIdentity && word === "--with-identity"));
  if (folder === undefined || more.length > 0) {
    fail([`Cannot run '${command}': say one folder.`, USAGE], 2);
    return 2;
  }
  return command === "export"
    ? await runExportCommand(dataFolder, folder, { withIdentity })
    : await runImportCommand(dataFolder, folder);
}

/** `import-takeout PATH… [--dry-run]`; what reads zips is loaded for it alone. */
async function runTakeout(dataFolder: string, paths: string[], isDryRun: boolean): Promise<number> {
  const { runImportTakeoutCommand } = await import("./import-takeout-command.ts");
  return await runImportTakeoutCommand(dataFolder, paths, isDryRun);
}

const args = process.argv.slice(2);
const line = parseCommandLine(args, process.env);
/** What is wrong, of the words and of the world, all at once. */
const problems = [
  ...(line.kind === "wrong" ? line.problems : []),
  ...(await worldProblems(line.settings, DIST_FOLDER)),
];
if (args.includes("--help") || args.includes("-h")) {
  console.log(USAGE);
} else if (line.kind === "wrong") {
  fail([...problems, USAGE], 2);
} else if (problems.length > 0) {
  fail(problems, 1);
} else {
  const [command = "serve", ...words] = line.words;
  if (command === "serve" && words.length === 0) await serve(line.settings);
  else if (command === "device") {
    const problem = await runDeviceCommand(
      words,
      line.settings,
      originOf(line.settings, line.settings.port),
    );
    if (problem !== null) fail([problem], 2);
  } else if (command === "verify" && words.length === 0) {
    await exitWith(runVerifyCommand(line.settings));
  } else if (command === "repair" && words.every((word) => word === "--forget-missing")) {
    await exitWith(runRepairCommand(line.settings, { forgetMissing: words.length > 0 }));
  } else if (command === "export" || command === "import") {
    await exitWith(runMove(command, words, line.settings.dataFolder));
  } else if (command === "import-takeout") {
    const paths = words.filter((word) => word !== "--dry-run");
    if (paths.length === 0) fail(["Cannot import: say which zips or folders.", USAGE], 2);
    else await exitWith(runTakeout(line.settings.dataFolder, paths, paths.length < words.length));
  } else fail([`There is no command '${line.words.join(" ")}'.`, USAGE], 2);
}
