import { MemoryHome } from "../../e2e/harness/memory-home.ts";
import { type ErrorCode, HomewardError } from "../../src/core/errors.ts";
import type { Sha256 } from "../../src/core/ids.ts";
import type { UploadJob } from "../../src/core/jobs/job.ts";
import { parseReceipt, type Receipt } from "../../src/core/receipt.ts";
import type { UploadStatus } from "../../src/core/tus/client.ts";
import type { Random } from "./random.ts";
import type { World } from "./world.ts";

const MODES = ["up", "down", "restarting", "full", "throttling", "signed-out"] as const;
type Mode = (typeof MODES)[number];

/** The reference home with everything that can be wrong with one; it stays the judge of what was really stored. */
export class SimHome extends MemoryHome {
  mode: Mode = "up";
  /** Which home it is; another one after `exchange`. */
  id = "home 1";
  /** What the homes before this one hold, by their id. */
  readonly former = new Map<string, ReadonlyMap<Sha256, Buffer>>();
  /** How often it has a problem of its own, ratio. */
  errorRatio = 0;
  /** How often it gives a wrong receipt, ratio. */
  forgeRatio = 0;
  /** How often it takes the last byte but gives no receipt, and half the time keeps nothing, ratio. */
  forgetRatio = 0;
  /** Photos that it refuses for good, and photos that fail it each time; ratios. */
  poisonRatio = 0;
  curseRatio = 0;
  /** Why a photo may rightly have been set aside. */
  readonly grounds = new Map<Sha256, Set<ErrorCode>>();
  readonly #world: World;
  readonly #random: Random;
  #throttledUntilMs = 0;
  readonly #fates = new Map<Sha256, "good" | "poisoned" | "cursed">();

  constructor(world: World, random: Random) {
    super();
    this.#world = world;
    this.#random = random;
    this.before = (verb) => this.#refuse(verb);
    this.forge = (receipt) => {
      const signed = signedBy(this.id, receipt);
      if (!random.chance(this.forgeRatio)) return signed;
      this.ground(receipt.sha256, "receipt-mismatch");
      return { ...signed, sizeBytes: receipt.sizeBytes + 1 };
    };
  }

  /** Changes how the home is: mostly to good or back to good. Only a person ends `signed-out`, by pairing again. */
  change(): void {
    if (this.mode === "signed-out") return;
    this.become(this.mode === "up" && this.#random.chance(0.7) ? this.#random.pick(MODES) : "up");
  }

  become(mode: Mode): void {
    if (mode === this.mode) return;
    this.mode = mode;
    this.#throttledUntilMs = this.#world.nowMs + this.#random.integer(10, 3_000) * 1_000;
    this.#world.note(`home: ${mode}`);
  }

  /** Another home answers under the address from now on: it knows nothing of what this one had. */
  exchange(): void {
    this.former.set(this.id, new Map(this.photos));
    this.id = `home ${this.former.size + 1}`;
    this.#world.note(`another home: ${this.id}`);
    this.photos.clear();
    this.uploads.clear();
    this.become("up");
  }

  override async probe(signal: AbortSignal, waitingCount: number): Promise<{ homeId: string }> {
    return { ...(await super.probe(signal, waitingCount)), homeId: this.id };
  }

  /** Unfinished uploads are over, as if they had expired. */
  expireUploads(): void {
    for (const [url, upload] of this.uploads) {
      if (upload.bytes.length < upload.sizeBytes) this.uploads.delete(url);
    }
  }

  /** From now on it is as a home should be; what it refused for good it still refuses. */
  calmDown(): void {
    this.errorRatio = this.forgeRatio = this.forgetRatio = this.poisonRatio = this.curseRatio = 0;
    for (const [sha256, fate] of this.#fates)
      if (fate === "cursed") this.#fates.set(sha256, "good");
    this.become("up");
  }

  override async create(
    job: UploadJob,
    chunk: Blob,
    chunkSha256: Sha256,
  ): Promise<UploadStatus & { uploadUrl: string }> {
    const fate = this.#fateOf(job.sha256);
    if (fate !== "good") {
      this.#refuse("create");
      if (fate === "cursed") throw new HomewardError("home-error");
      this.ground(job.sha256, "refused");
      throw new HomewardError("refused");
    }
    const wasThere = this.photos.has(job.sha256);
    return this.#forget(wasThere, await super.create(job, chunk, chunkSha256));
  }

  override async send(...sent: Parameters<MemoryHome["send"]>): Promise<UploadStatus> {
    const sha256 = this.uploads.get(sent[0])?.sha256;
    const wasThere = sha256 !== undefined && this.photos.has(sha256);
    return this.#forget(wasThere, await super.send(...sent));
  }

  /** An answer without the receipt that it should carry; what was only now taken in may be lost with it. */
  #forget<T extends UploadStatus>(wasThere: boolean, status: T): T {
    if (status.receipt === null || !this.#random.chance(this.forgetRatio)) return status;
    if (!wasThere && this.#random.chance(0.5)) {
      this.photos.delete(status.receipt.sha256);
      this.uploads.delete(`/uploads/${status.receipt.sha256}`);
    }
    return { ...status, receipt: null };
  }

  #fateOf(sha256: Sha256): "good" | "poisoned" | "cursed" {
    const [poisoned, cursed] = [
      this.#random.chance(this.poisonRatio),
      this.#random.chance(this.curseRatio),
    ];
    const fate = this.#fates.get(sha256) ?? (poisoned ? "poisoned" : cursed ? "cursed" : "good");
    this.#fates.set(sha256, fate);
    return fate;
  }

  /** From now on a photo may rightly be set aside for this. */
  ground(sha256: Sha256, code: ErrorCode): void {
    this.grounds.set(sha256, (this.grounds.get(sha256) ?? new Set()).add(code));
  }

  #refuse(verb: string): void {
    const takesBytes = verb === "create" || verb === "send";
    switch (this.mode) {
      case "up":
        break;
      case "down":
        throw new HomewardError("home-unreachable");
      case "restarting":
        throw new HomewardError("home-busy", undefined, {
          retryAfterMs: this.#random.chance(0.5) ? 5_000 : null,
        });
      case "full":
        if (takesBytes) throw new HomewardError("home-full");
        break;
      case "throttling": {
        const retryAfterMs = Math.max(1_000, this.#throttledUntilMs - this.#world.nowMs);
        throw new HomewardError("throttled", undefined, { retryAfterMs });
      }
      case "signed-out":
        throw new HomewardError("signed-out");
    }
    if (verb === "probe") return;
    if (this.#random.chance(this.errorRatio)) throw new HomewardError("home-error");
    if (takesBytes && this.#random.chance(this.errorRatio))
      throw new HomewardError("upload-superseded");
  }
}

/** The receipt as this home would have signed it. */
function signedBy(home: string, receipt: Receipt): Receipt {
  const { sha256, sizeBytes, assetId, storedAtMs } = receipt;
  const payload = JSON.stringify({ sha256, sizeBytes, assetId, storedAtMs, home });
  return parseReceipt(`e30.${Buffer.from(payload).toString("base64url")}.sig`);
}
