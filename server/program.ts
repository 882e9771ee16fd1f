import { sentenceOf } from "./sentence-of.ts";
import { HomewardError } from "../src/core/errors.ts";
import { DIST_FOLDER } from "./dist-folder.ts";
import { fail } from "./fail.ts";
import { originOf } from "./origin.ts";
import { type Settings, parseCommandLine } from "./settings.ts";
import { worldProblems } from "./start-check.ts";

const USAGE = `Usage: homeward [serve] | device add NAME | device list | device remove ID_OR_NAME | device link
       | import-takeout PATH… [--dry-run]
       | verify | repair [--forget-missing] | export DIR [--with-identity] | import DIR
       [--port 8787] [--host 127.0.0.1] [--data ./homeward-data] [--origin https://…]
       [--max-size-bytes 68719476736] [--rate-mb-per-s N]
       [--log-level info|warn|error|silent] [--metrics-token TOKEN]
Each flag may come from the environment too: HOMEWARD_PORT for --port, and so on.`;

// What a command needs is loaded for it alone: verifying, repairing and moving need nothing of what serves people, some 20 MB.

/** Ends with the status of a command; a home that is in use is told in a sentence. */
async function exitWith(command: Promise<number>): Promise<void> {
  try {
    process.exitCode = await command;
  } catch (error) {
    if (!(error instanceof HomewardError)) throw error;
    fail([sentenceOf(error)], 1);
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
  if (command === "import") {
    const { runImportCommand } = await import("./import-command.ts");
    return await runImportCommand(dataFolder, folder);
  }
  const { runExportCommand } = await import("./export-command.ts");
  return await runExportCommand(dataFolder, folder, { withIdentity });
}

/** `import-takeout PATH… [--dry-run]`. */
async function runTakeout(dataFolder: string, paths: string[], isDryRun: boolean): Promise<number> {
  const { runImportTakeoutCommand } = await import("./import-takeout-command.ts");
  return await runImportTakeoutCommand(dataFolder, paths, isDryRun);
}

async function runVerify(settings: Settings): Promise<number> {
  const { runVerifyCommand } = await import("./verify-command.ts");
  return await runVerifyCommand(settings);
}

async function runRepair(settings: Settings, forgetMissing: boolean): Promise<number> {
  const { runRepairCommand } = await import("./repair-command.ts");
  return await runRepairCommand(settings, { forgetMissing });
}

async function runServe(settings: Settings): Promise<void> {
  const { runServeCommand } = await import("./serve-command.ts");
  await runServeCommand(settings);
}

/** Answers what is wrong with the words; null: nothing. */
async function runDevice(words: string[], settings: Settings): Promise<string | null> {
  const { runDeviceCommand } = await import("./device-command.ts");
  return await runDeviceCommand(words, settings, originOf(settings, settings.port));
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
  if (command === "serve" && words.length === 0) await runServe(line.settings);
  else if (command === "device") {
    const problem = await runDevice(words, line.settings);
    if (problem !== null) fail([problem], 2);
  } else if (command === "verify" && words.length === 0) {
    await exitWith(runVerify(line.settings));
  } else if (command === "repair" && words.every((word) => word === "--forget-missing")) {
    await exitWith(runRepair(line.settings, words.length > 0));
  } else if (command === "export" || command === "import") {
    await exitWith(runMove(command, words, line.settings.dataFolder));
  } else if (command === "import-takeout") {
    const paths = words.filter((word) => word !== "--dry-run");
    if (paths.length === 0) fail(["Cannot import: say which zips or folders.", USAGE], 2);
    else await exitWith(runTakeout(line.settings.dataFolder, paths, paths.length < words.length));
  } else fail([`There is no command '${line.words.join(" ")}'.`, USAGE], 2);
}
