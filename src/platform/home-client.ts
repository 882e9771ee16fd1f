import { said } from "../core/said.ts";
import { HomewardError } from "../core/errors.ts";
import type { Sha256 } from "../core/ids.ts";
import type { UploadJob } from "../core/jobs/job.ts";
import type { NotedHash } from "../core/ports.ts";
import { parseReceipt, type Receipt } from "../core/receipt.ts";
import { encodeChecksum } from "../core/tus/checksum.ts";
import type { CheckResult, HomeClient, PartOf, UploadStatus } from "../core/tus/client.ts";
import { encodeMetadata } from "../core/tus/metadata.ts";
import { CHUNK_MEDIA_TYPE, HEADER, TUS_VERSION, UPLOADS_PATH } from "../core/tus/protocol.ts";
import { parseCheck } from "./check-answer.ts";
import { isFromHome } from "./is-from-home.ts";

const PROBE_PATIENCE_MS = 10_000;
const REQUEST_PATIENCE_MS = 30_000;
/** Servers and proxies take 8 KB of one header, of which UTF-8 in base64 makes four times as much as letters. */
const LONGEST_NOTES_TEXT = 1000;
/** A chunk may take this much longer for each byte: 32 KiB/s is the slowest link that is not called dead. */
const SLOWEST_BYTES_PER_MS = 32;

/** Speaks tus 1.0 and the bulk check with the home that served this app, over `fetch`. */
export class FetchHomeClient implements HomeClient<Blob> {
  async probe(signal: AbortSignal, waitingCount: number): Promise<{ homeId: string }> {
    const headers = { [HEADER.waiting]: String(waitingCount) };
    const response = await request(
      "/api/v1/home",
      { headers, cache: "no-store" },
      PROBE_PATIENCE_MS,
      signal,
    );
    const homeId = ((await readJson(response)) as { id?: unknown } | null)?.id;
    if (typeof homeId !== "string") throw new HomewardError("home-error");
    return { homeId };
  }

  async check(hashes: readonly Sha256[], signal: AbortSignal): Promise<CheckResult[]> {
    const body = JSON.stringify({ hashes });
    const headers = { "Content-Type": "application/json" };
    const response = await request(
      "/api/v1/check",
      { method: "POST", headers, body },
      REQUEST_PATIENCE_MS,
      signal,
    );
    return parseCheck(await readJson(response));
  }

  async note(items: readonly NotedHash[], signal: AbortSignal): Promise<void> {
    // The texts are JSON already.
    const body = `{"items":[${items
      .map(({ sha256, notes }) => `{"sha256":"${sha256}","notes":${notes}}`)
      .join()}]}`;
    const headers = { "Content-Type": "application/json" };
    await request("/api/v1/notes", { method: "POST", headers, body }, REQUEST_PATIENCE_MS, signal);
  }

  async join(parts: readonly PartOf[], signal: AbortSignal): Promise<CheckResult[]> {
    const body = JSON.stringify({ parts });
    const headers = { "Content-Type": "application/json" };
    const init = { method: "POST", headers, body };
    return parseCheck(
      await readJson(await request("/api/v1/parts", init, REQUEST_PATIENCE_MS, signal)),
    );
  }

  async create(
    job: UploadJob,
    chunk: Blob,
    chunkSha256: Sha256,
    signal: AbortSignal,
  ): Promise<UploadStatus & { uploadUrl: string }> {
    const headers = {
      ...chunkHeaders(chunkSha256),
      [HEADER.uploadLength]: String(job.sizeBytes),
      [HEADER.uploadMetadata]: encodeMetadata({
        filename: job.filename,
        filetype: job.filetype,
        sha256: job.sha256,
        lastModified: String(job.lastModifiedMs),
        assetId: job.assetId,
        resourceType: job.resourceType,
        ...notesOf(job),
      }),
    };
    const response = await request(
      UPLOADS_PATH,
      { method: "POST", headers, body: chunk },
      patience(chunk),
      signal,
    );
    const location = response.headers.get("Location");
    if (location === null) throw new HomewardError("home-error", said("home-odd"));
    // Only the path is kept: behind a proxy the home may know itself by another host.
    const uploadUrl = new URL(location, response.url).pathname;
    return { uploadUrl, ...statusOf(response) };
  }

  async status(uploadUrl: string, signal: AbortSignal): Promise<UploadStatus> {
    const headers = { [HEADER.tusResumable]: TUS_VERSION };
    return statusOf(
      await request(
        uploadUrl,
        { method: "HEAD", headers, cache: "no-store" },
        REQUEST_PATIENCE_MS,
        signal,
      ),
    );
  }

  async send(
    uploadUrl: string,
    offsetBytes: number,
    chunk: Blob,
    chunkSha256: Sha256,
    signal: AbortSignal,
  ): Promise<UploadStatus> {
    const headers = { ...chunkHeaders(chunkSha256), [HEADER.uploadOffset]: String(offsetBytes) };
    return statusOf(
      await request(uploadUrl, { method: "PATCH", headers, body: chunk }, patience(chunk), signal),
    );
  }

  async terminate(uploadUrl: string, signal: AbortSignal): Promise<void> {
    const headers = { [HEADER.tusResumable]: TUS_VERSION };
    await request(uploadUrl, { method: "DELETE", headers }, REQUEST_PATIENCE_MS, signal);
  }
}

/** Notes as they travel with a photo; longer ones would burst the header and come on their own, after it. */
function notesOf({ notes }: UploadJob): { notes?: string } {
  return notes === undefined || notes.length > LONGEST_NOTES_TEXT ? {} : { notes };
}

function chunkHeaders(chunkSha256: Sha256): Record<string, string> {
  return {
    [HEADER.tusResumable]: TUS_VERSION,
    [HEADER.uploadChecksum]: encodeChecksum(chunkSha256),
    "Content-Type": CHUNK_MEDIA_TYPE,
  };
}

function patience(chunk: Blob): number {
  return REQUEST_PATIENCE_MS + Math.ceil(chunk.size / SLOWEST_BYTES_PER_MS);
}

async function request(
  path: string,
  init: RequestInit,
  patienceMs: number,
  signal: AbortSignal,
): Promise<Response> {
  const timeout = AbortSignal.timeout(patienceMs);
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      signal: AbortSignal.any([signal, timeout]),
      redirect: "error",
    });
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    throw new HomewardError(timeout.aborted ? "timed-out" : "home-unreachable", undefined, {
      cause,
    });
  }
  // "Fine" from somebody else means nothing: a sign-in page answers so to whatever is sent.
  if (response.ok && isFromHome(response)) return response;
  const { errorOfResponse } = await import("./answers.ts");
  throw await errorOfResponse(response);
}

/** The body of an answer; throws `home-unreachable` when the link was lost before its end. */
async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new HomewardError("home-unreachable", undefined, { cause });
  }
}

function statusOf(response: Response): UploadStatus {
  const receipt = readReceipt(response);
  const offsetBytes = Number(response.headers.get(HEADER.uploadOffset) ?? Number.NaN);
  if (receipt === null && !Number.isSafeInteger(offsetBytes)) {
    throw new HomewardError("home-error", said("home-odd"));
  }
  return { offsetBytes, receipt };
}

function readReceipt(response: Response): Receipt | null {
  const jws = response.headers.get(HEADER.receipt);
  return jws === null ? null : parseReceipt(jws);
}
