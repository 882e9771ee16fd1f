// Loaded before the home by `node --import`: kills the process at the n-th time that it comes to a step of finishing an
// upload, as HOMEWARD_KILL_AT (`step:n`) says. It wraps what the home calls of Node, so that the home itself has no hooks.
import { type Hash, createHash } from "node:crypto";
import fs from "node:fs";
import { ServerResponse } from "node:http";
import { syncBuiltinESMExports } from "node:module";
import { sep } from "node:path";
import { DatabaseSync, StatementSync } from "node:sqlite";
import { isMainThread } from "node:worker_threads";

/** In the order in which an upload comes to them. */
export const STEPS = [
  "before the hash",
  "before the bytes are synced",
  "before the file gets its name",
  "before the folder is synced",
  "before the commit",
  "after the commit",
  "before the answer",
  "after the answer",
] as const;
export type Step = (typeof STEPS)[number];

/** Hashes of less are of tokens and the like. */
const PHOTO_BYTES = 10_000;

type Call = (...args: never[]) => unknown;

/** Replaces a method by one that is told first. */
function wrap(holder: object, name: string, make: (original: Call) => Call): void {
  const original = Reflect.get(holder, name) as Call;
  Reflect.set(holder, name, make(original));
}

async function install(wanted: string, count: number): Promise<void> {
  let left = count;
  const reach = (step: Step) => {
    if (step !== wanted) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, "SIGKILL");
  };
  /** Comes to a step before each call of a method. */
  const before = (
    holder: object,
    name: string,
    step: Step,
    when: (self: object, first: unknown) => boolean,
  ) => {
    wrap(
      holder,
      name,
      (original) =>
        function wrapped(this: object, ...args: never[]) {
          if (when(this, args[0])) reach(step);
          return Reflect.apply(original, this, args);
        },
    );
  };

  const fed = new WeakMap<object, number>();
  const hash = Object.getPrototypeOf(createHash("sha256")) as Hash;
  wrap(
    hash,
    "update",
    (update) =>
      function wrapped(this: object, data: Uint8Array, ...rest: never[]) {
        fed.set(this, (fed.get(this) ?? 0) + data.length);
        return Reflect.apply(update, this, [data, ...rest]);
      } as Call,
  );
  wrap(
    hash,
    "copy",
    (copy) =>
      function wrapped(this: object, ...args: never[]) {
        const made = Reflect.apply(copy, this, args) as object;
        fed.set(made, fed.get(this) ?? 0);
        return made;
      },
  );
  before(hash, "digest", "before the hash", (self) => (fed.get(self) ?? 0) >= PHOTO_BYTES);

  const paths = new Map<unknown, string>();
  wrap(
    fs,
    "openSync",
    (open) =>
      function wrapped(this: object, ...args: never[]) {
        const file = Reflect.apply(open, this, args);
        paths.set(file, String(args[0]));
        return file;
      },
  );
  wrap(
    fs,
    "open",
    (open) =>
      function wrapped(this: object, ...args: never[]) {
        const answer = args.at(-1) as unknown as (error: unknown, file: number) => void;
        const told = (error: unknown, file: number) => {
          paths.set(file, String(args[0]));
          answer(error, file);
        };
        Reflect.apply(open, this, [...args.slice(0, -1), told]);
      },
  );
  const isPart = (_: object, file: unknown) => paths.get(file)?.endsWith(".part") ?? false;
  const isLibrary = (_: object, file: unknown) =>
    paths.get(file)?.includes(`${sep}library`) ?? false;
  before(fs, "fdatasync", "before the bytes are synced", isPart);
  before(fs, "fsync", "before the folder is synced", isLibrary);
  // Taken names are tried, too: only the first try of each part counts.
  const tried = new Set<unknown>();
  before(fs, "linkSync", "before the file gets its name", (_, part) => {
    const isFirst = !tried.has(part);
    tried.add(part);
    return isFirst;
  });
  syncBuiltinESMExports();

  const texts = new WeakMap<object, string>();
  wrap(
    DatabaseSync.prototype,
    "prepare",
    (prepare) =>
      function wrapped(this: object, ...args: never[]) {
        const statement = Reflect.apply(prepare, this, args) as object;
        texts.set(statement, String(args[0]));
        return statement;
      },
  );
  let isPhotoInside = false;
  for (const name of ["run", "all"]) {
    wrap(
      StatementSync.prototype,
      name,
      (run) =>
        function wrapped(this: object, ...args: never[]) {
          const text = texts.get(this) ?? "";
          if (text.startsWith(`insert into "resources"`)) isPhotoInside = true;
          const isCommit = /^commit\b/i.test(text) && isPhotoInside;
          if (isCommit) reach("before the commit");
          const answer = Reflect.apply(run, this, args);
          if (isCommit) reach("after the commit");
          if (/^(?:commit|rollback)\b/i.test(text)) isPhotoInside = false;
          return answer;
        },
    );
  }

  wrap(
    ServerResponse.prototype,
    "writeHead",
    (writeHead) =>
      function wrapped(this: ServerResponse, ...args: never[]) {
        if (/homeward-receipt/i.test(JSON.stringify(args))) {
          reach("before the answer");
          this.once("finish", () => reach("after the answer"));
        }
        return Reflect.apply(writeHead, this, args);
      } as Call,
  );
}

const [wanted = "", count = ""] = (process.env["HOMEWARD_KILL_AT"] ?? "").split(":");
if (isMainThread && wanted !== "") await install(wanted, Number(count));
