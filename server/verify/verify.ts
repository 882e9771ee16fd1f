import type { FileRows, TrackedFile } from "../ports/file-rows.ts";
import type { Hasher, LibraryFolder, Reading } from "../ports/library-folder.ts";
import type { Finding, VerifyRows, VerifyRun } from "../ports/verify-rows.ts";
import { Untracked, trackedFiles } from "./walk-beside.ts";

/** Files that wait for a lane, so that none stands idle while a long one is read. */
const WINDOW = 32;
const SAVE_MS = 5000;
/** A file that is on its way in or out looks wrong for less than this. */
const SETTLE_MS = 1500;

export type VerifyPorts = {
  rows: FileRows & VerifyRows;
  folder: LibraryFolder;
  hasher: Hasher;
  nowMs: () => number;
};
export type VerifyOptions = {
  /** Stops at the last place that was written down. */
  signal?: AbortSignal;
  onFinding?: (finding: Finding) => void;
  settleMs?: number;
};

type Doubt = { finding: Finding; seenAtMs: number };

/**
 * Reads every original again and holds it against the catalogue, from where `run` stands to its end; resolves with the run as
 * it ended, or as far as it came when it was stopped. Progress is written down every few seconds together with what was
 * found by then, so a process that dies goes on from there and tells nothing twice.
 */
export async function verifyLibrary(
  ports: VerifyPorts,
  run: VerifyRun,
  options: VerifyOptions = {},
): Promise<VerifyRun> {
  return await new Verification(ports, run, options).run();
}

class Verification {
  readonly #ports: VerifyPorts;
  readonly #options: VerifyOptions;
  readonly #untracked: Untracked;
  #state: VerifyRun;
  #doubts: Doubt[] = [];
  #found: Finding[] = [];
  #savedAtMs: number;

  constructor(ports: VerifyPorts, run: VerifyRun, options: VerifyOptions) {
    this.#ports = ports;
    this.#options = options;
    this.#untracked = new Untracked(ports.folder, run.cursor);
    this.#state = run;
    this.#savedAtMs = ports.nowMs();
  }

  async run(): Promise<VerifyRun> {
    const { rows, hasher } = this.#ports;
    const window: { file: TrackedFile; reading: Promise<Reading> }[] = [];
    const next = async () => {
      const first = window.shift();
      if (first !== undefined) await this.#settle(first.file, await first.reading);
    };
    for await (const file of trackedFiles(rows, this.#state.cursor)) {
      if (this.#isStopped) return await this.#stopped(window);
      const reading = hasher.read(file.path);
      reading.catch(() => {}); // awaited in its turn
      window.push({ file, reading });
      if (window.length >= WINDOW) await next();
    }
    while (window.length > 0) {
      if (this.#isStopped) return await this.#stopped(window);
      await next();
    }
    await this.#meetUntracked(null);
    await this.#save(this.#ports.nowMs());
    return this.#state;
  }

  get #isStopped(): boolean {
    return this.#options.signal?.aborted ?? false;
  }

  async #stopped(window: { reading: Promise<Reading> }[]): Promise<VerifyRun> {
    await Promise.allSettled(window.map(({ reading }) => reading));
    return this.#state;
  }

  async #settle(file: TrackedFile, reading: Reading): Promise<void> {
    const { path, sha256 } = file;
    await this.#meetUntracked(path);
    const sizeBytes = reading.kind === "hashed" ? reading.sizeBytes : 0;
    const { checkedCount, checkedBytes } = this.#state;
    this.#state = {
      ...this.#state,
      checkedCount: checkedCount + 1,
      checkedBytes: checkedBytes + sizeBytes,
      cursor: path,
    };
    const kind = kindOf(file, reading);
    if (kind !== null) this.#doubt({ kind, path, sha256 });
    if (this.#ports.nowMs() - this.#savedAtMs >= SAVE_MS) await this.#save(null);
  }

  async #meetUntracked(upTo: string | null): Promise<void> {
    for (const { path } of await this.#untracked.before(upTo))
      this.#doubt({ kind: "untracked", path, sha256: null });
  }

  #doubt(finding: Finding): void {
    this.#doubts.push({ finding, seenAtMs: this.#ports.nowMs() });
  }

  /** Looks a second time at what seemed wrong, since photos come and go meanwhile, and writes down how far it came. */
  async #save(endedAtMs: number | null): Promise<void> {
    const settleMs = this.#options.settleMs ?? SETTLE_MS;
    const youngestMs = Math.max(0, ...this.#doubts.map(({ seenAtMs }) => seenAtMs));
    const restMs = youngestMs + settleMs - this.#ports.nowMs();
    if (this.#doubts.length > 0 && restMs > 0)
      await new Promise((resolve) => setTimeout(resolve, restMs));
    for (const { finding } of this.#doubts) {
      if (!(await this.#isStill(finding))) continue;
      this.#found.push(finding);
      this.#state = { ...this.#state, [finding.kind]: this.#state[finding.kind] + 1 };
      this.#options.onFinding?.(finding);
    }
    this.#doubts = [];
    this.#state = { ...this.#state, endedAtMs };
    await this.#ports.rows.saveVerifyRun(this.#state, this.#found);
    this.#found = [];
    this.#savedAtMs = this.#ports.nowMs();
  }

  async #isStill({ kind, path, sha256 }: Finding): Promise<boolean> {
    const { rows, folder, hasher } = this.#ports;
    const tracked = await rows.filesAt(path);
    if (kind === "untracked") {
      if (tracked.length > 0 || (await rows.isDoomed(path))) return false;
      // Only a plain file can have come and gone; anything else stays what it is.
      return (await folder.look(path)) !== null || (await hasher.read(path)).kind !== "missing";
    }
    if (!tracked.some((file) => file.sha256 === sha256)) return false;
    return kind !== "missing" || (await hasher.read(path)).kind === "missing";
  }
}

function kindOf({ sha256 }: TrackedFile, reading: Reading): Finding["kind"] | null {
  switch (reading.kind) {
    case "missing":
    case "unreadable":
      return reading.kind;
    case "hashed":
      return reading.sha256 === sha256 ? null : "changed";
  }
}
