import type { Sha256 } from "../src/core/ids.ts";
import { parseSha256 } from "../src/core/ids.ts";
import { HomewardError } from "../src/core/errors.ts";
import type { UploadJob } from "../src/core/jobs/job.ts";
import { SMALLEST_CHUNK_BYTES } from "../src/core/schedule/chunk-size.ts";
import type { Fault } from "../src/core/schedule/test-mode.ts";
import type { NotedHash } from "../src/core/ports.ts";
import type { Settings } from "../src/core/settings.ts";
import type { CheckResult, HomeClient, PartOf, UploadStatus } from "../src/core/tus/client.ts";
import { HEADER, TUS_VERSION } from "../src/core/tus/protocol.ts";
import { errorOfResponse } from "../src/platform/answers.ts";
import type { TestBench } from "./test-bench.ts";

type Verb = "probe" | "check" | "note" | "join" | "create" | "status" | "send" | "terminate";

/** What the home would answer, and to which requests; null: to all. Bare, but by its own header. */
const ANSWERS: Partial<Record<Fault, { status: number; verbs: Verb[] | null }>> = {
  throttled: { status: 429, verbs: null },
  "signed-out": { status: 401, verbs: null },
  // Such homes still greet: only what must be stored fails.
  "home-error": { status: 500, verbs: ["create", "status", "send"] },
  "home-full": { status: 507, verbs: ["create", "send"] },
};
const RETRY_AFTER_S = 5;

/** The real home behind the fault that test mode has chosen: each is caused where it would really come from. */
export class FaultyHome implements HomeClient<Blob> {
  readonly #home: HomeClient<Blob>;
  readonly #settings: Settings;
  readonly #bench: TestBench;
  /** Chunks that were sent with a wrong checksum: each once. */
  readonly #spoiled = new Set<Sha256>();

  constructor(home: HomeClient<Blob>, settings: Settings, bench: TestBench) {
    this.#home = home;
    this.#settings = settings;
    this.#bench = bench;
  }

  async probe(signal: AbortSignal, waitingCount: number): Promise<{ homeId: string }> {
    await this.#pass("probe");
    return this.#home.probe(signal, waitingCount);
  }

  async check(hashes: readonly Sha256[], signal: AbortSignal): Promise<CheckResult[]> {
    await this.#pass("check");
    return this.#home.check(hashes, signal);
  }

  async note(items: readonly NotedHash[], signal: AbortSignal): Promise<void> {
    await this.#pass("note");
    return this.#home.note(items, signal);
  }

  async join(parts: readonly PartOf[], signal: AbortSignal): Promise<CheckResult[]> {
    await this.#pass("join");
    return this.#home.join(parts, signal);
  }

  async create(
    job: UploadJob,
    chunk: Blob,
    chunkSha256: Sha256,
    signal: AbortSignal,
  ): Promise<UploadStatus & { uploadUrl: string }> {
    const fault = await this.#pass("create", chunk);
    const checksum = this.#checksum(fault, chunkSha256);
    return this.#heard(fault, await this.#home.create(job, chunk, checksum, signal));
  }

  async status(uploadUrl: string, signal: AbortSignal): Promise<UploadStatus> {
    await this.#pass("status");
    return this.#home.status(uploadUrl, signal);
  }

  async send(
    uploadUrl: string,
    offsetBytes: number,
    chunk: Blob,
    chunkSha256: Sha256,
    signal: AbortSignal,
  ): Promise<UploadStatus> {
    const fault = await this.#pass("send", chunk);
    const checksum = this.#checksum(fault, chunkSha256);
    return this.#heard(
      fault,
      await this.#home.send(uploadUrl, offsetBytes, chunk, checksum, signal),
    );
  }

  async terminate(uploadUrl: string, signal: AbortSignal): Promise<void> {
    await this.#pass("terminate");
    return this.#home.terminate(uploadUrl, signal);
  }

  /** Lets a request through or fails it as the fault would; answers the fault that is on. */
  async #pass(verb: Verb, body: Blob | null = null): Promise<Fault | null> {
    const fault = await this.#bench.fault(this.#settings);
    if (fault !== "checksum") this.#spoiled.clear();
    if (fault === null) return null;
    if (fault === "offline") throw new HomewardError("home-unreachable");
    // As a proxy before the home says it.
    if (fault === "too-large" && (body?.size ?? 0) > SMALLEST_CHUNK_BYTES)
      throw await errorOfResponse(new Response(null, { status: 413 }));
    const answer = ANSWERS[fault];
    if (answer === undefined || answer.verbs?.includes(verb) === false) return fault;
    const headers = new Headers({ [HEADER.tusResumable]: TUS_VERSION });
    if (fault === "throttled") headers.set("Retry-After", String(RETRY_AFTER_S));
    throw await errorOfResponse(new Response(null, { status: answer.status, headers }));
  }

  #checksum(fault: Fault | null, sha256: Sha256): Sha256 {
    if (fault !== "checksum" || this.#spoiled.has(sha256)) return sha256;
    this.#spoiled.add(sha256);
    return parseSha256((sha256.startsWith("0") ? "1" : "0") + sha256.slice(1));
  }

  /** The bytes are home; the worker may be killed before it hears so, which is the worst moment. */
  #heard<Answer>(fault: Fault | null, answer: Answer): Answer {
    if (fault === "worker-killed") throw this.#bench.kill();
    return answer;
  }
}
