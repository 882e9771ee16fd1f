import { resolve } from "node:path";
import { LOG_LEVELS, type LogLevel } from "./log/pino-log.ts";

/** Settings of the home, all parsed. */
export type Settings = {
  host: string;
  port: number;
  dataFolder: string;
  /** The origin that people see, behind a proxy; null where it is host and port. */
  origin: string | null;
  maxSizeBytes: number;
  /** How fast `verify` reads, MB a second; null: as fast as it goes as a command, gently while the home serves. */
  rateMbPerS: number | null;
  /** How much is written down; null: requests too, but where a terminal shows it only what went wrong. */
  logLevel: LogLevel | null;
  /** Lets who has it read the metrics from anywhere; null: only this machine reads them. */
  metricsToken: string | null;
};

/** A command line: what to do, with which words and settings, or everything that is wrong with it. */
export type CommandLine =
  | { kind: "command"; words: string[]; settings: Settings }
  | { kind: "wrong"; problems: string[]; settings: Settings };

const DEFAULT_MAX_BYTES = 64 * 2 ** 30;
const NAMES = [
  "port",
  "host",
  "data",
  "origin",
  "max-size-bytes",
  "rate-mb-per-s",
  "log-level",
  "metrics-token",
] as const;
type Name = (typeof NAMES)[number];
/** Flags of one command, which take no value: they stay among its words. */
const SWITCHES = new Set(["--dry-run", "--forget-missing", "--with-identity"]);

const variableOf = (name: Name) => `HOMEWARD_${name.toUpperCase().replaceAll("-", "_")}`;

/** Splits words from flags; `--name value` and `--name=value`. */
function splitFlags(args: readonly string[], problems: string[]) {
  const words: string[] = [];
  const flags = new Map<Name, string>();
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (!arg.startsWith("--") || SWITCHES.has(arg)) {
      words.push(arg);
      continue;
    }
    const [flag = "", ...joined] = arg.slice(2).split("=");
    const name = NAMES.find((one) => one === flag);
    if (name === undefined) {
      problems.push(`--${flag} is not a flag of Homeward`);
      continue;
    }
    const isNext = joined.length === 0 && rest[0] !== undefined && !rest[0].startsWith("--");
    const value = joined.length > 0 ? joined.join("=") : isNext ? rest.shift() : undefined;
    if (value === undefined) problems.push(`--${name} needs a value`);
    else flags.set(name, value);
  }
  return { words, flags };
}

const LOOPBACK_NAMES = /^(?:localhost|127(?:\.[0-9]+){3}|\[::1\])$/;

function parseOrigin(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  const isOwn = url !== null && LOOPBACK_NAMES.test(url.hostname);
  // Browsers run a service worker over https only, and on the machine itself.
  const isSafe = url?.protocol === "https:" || isOwn;
  return isWeb && isSafe && url.href === `${url.origin}/` ? url.origin : null;
}

const whole = (min: number, max: number) => (text: string) => {
  const value = Number(text);
  return /^[0-9]+$/.test(text) && value >= min && value <= max ? value : null;
};

const text = (value: string) => (/^\s*$/.test(value) || value.includes("\0") ? null : value);

const levelOf = (value: string) => LOG_LEVELS.find((level) => level === value) ?? null;

const isToken = (value: string) => /^[\x21-\x7e]{16,200}$/.test(value);

/** Parses arguments and environment (flags win); every problem is told, not only the first. */
export function parseCommandLine(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CommandLine {
  const problems: string[] = [];
  const { words, flags } = splitFlags(args, problems);
  /** The value of a setting and the name under which the person gave it. */
  const given = (name: Name): [value: string, source: string] | null => {
    const flag = flags.get(name);
    if (flag !== undefined) return [flag, `--${name}`];
    const value = environment[variableOf(name)];
    return value === undefined || value === "" ? null : [value, variableOf(name)];
  };
  const read = <T>(name: Name, preset: T, parse: (text: string) => T | null, must: string): T => {
    const found = given(name);
    if (found === null) return preset;
    const value = parse(found[0]);
    if (value === null) problems.push(`${found[1]} must be ${must}: it is '${found[0]}'`);
    return value ?? preset;
  };
  /** A secret, which no message repeats. */
  const secret = (name: Name): string | null => {
    const found = given(name);
    if (found === null) return null;
    if (isToken(found[0])) return found[0];
    problems.push(`${found[1]} must be 16 to 200 visible characters without spaces`);
    return null;
  };
  const settings: Settings = {
    port: read("port", 8787, whole(0, 65_535), "a port from 0 to 65535"),
    host: read("host", "127.0.0.1", text, "a host name or address"),
    dataFolder: resolve(read("data", "./homeward-data", text, "a folder")),
    origin: read<string | null>(
      "origin",
      null,
      parseOrigin,
      "an origin like https://photos.example (http only for this machine itself)",
    ),
    maxSizeBytes: read(
      "max-size-bytes",
      DEFAULT_MAX_BYTES,
      whole(1, Number.MAX_SAFE_INTEGER),
      "a number of bytes from 1",
    ),
    rateMbPerS: read<number | null>(
      "rate-mb-per-s",
      null,
      whole(1, 1_000_000),
      "whole MB a second from 1",
    ),
    logLevel: read<LogLevel | null>("log-level", null, levelOf, LOG_LEVELS.join(", ")),
    metricsToken: secret("metrics-token"),
  };
  return problems.length > 0
    ? { kind: "wrong", problems, settings }
    : { kind: "command", words, settings };
}
