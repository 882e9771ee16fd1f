import { type Hash, createHash } from "node:crypto";
import { Readable } from "node:stream";
import { HomewardError } from "../../src/core/errors.ts";
import { type Sha256, parseSha256 } from "../../src/core/ids.ts";
import type { AssetNotes } from "../../src/core/photos/asset-notes.ts";
import type { HomeIdentity } from "../ports/home-identity.ts";
import type { PartWriter } from "../ports/part-store.ts";
import type { UploadRow } from "../ports/upload-rows.ts";
import { claimOf, type FinishPorts, Finisher } from "./finish.ts";
import { HashMemory } from "./hash-memory.ts";
import { notedFile } from "./noted-file.ts";
import { receive } from "./receive.ts";
import { UploadBuffers } from "./upload-buffers.ts";
import { UploadFailure, type UploadState } from "./upload-state.ts";
import { type Lease, UploadLocks } from "./upload-locks.ts";
import { type UploadWords, parseUploadWords, uploadIdOf } from "./upload-request.ts";

/** Room that is left free for the catalogue. */
const RESERVE_BYTES = 1 << 20;

/** What the intake counts. */
export type IntakeCounters = {
  uploadsStarted: { add(): void };
  uploadsFinished: { add(): void };
  uploadBytes: { add(labels: Record<string, string>, by: number): void };
};

export type IntakePorts = FinishPorts & { identity: HomeIdentity; counters: IntakeCounters };
export type IntakeSettings = { idleBodyMs: number; uploadTtlMs: number };

/** A body and what its Upload-Checksum promises. */
export type Chunk = { body: Readable; checksum: Sha256 | null };

/** An empty body for an upload that stands at its end and is not home, as earlier versions could leave one; null for all others. */
function nothingLeft({ finishedSha256, offsetBytes, lengthBytes }: UploadRow): Chunk | null {
  const isWhole = finishedSha256 === null && offsetBytes === lengthBytes;
  return isWhole ? { body: Readable.from([]), checksum: null } : null;
}

/** Takes uploads in. All methods throw HomewardError; UploadFailure where an upload stands. */
export class Intake {
  readonly #ports: IntakePorts;
  readonly #settings: IntakeSettings;
  readonly #finisher: Finisher;
  readonly #hashes = new HashMemory();
  readonly #buffers = new UploadBuffers();
  readonly locks = new UploadLocks();

  constructor(ports: IntakePorts, settings: IntakeSettings) {
    this.#ports = ports;
    this.#settings = settings;
    this.#finisher = new Finisher(ports);
  }

  /** Makes an upload, or finds the one that stands already; takes the body when it begins at offset 0. */
  async create(
    deviceId: string,
    lengthBytes: number,
    metadata: string,
    chunk: Chunk | null,
  ): Promise<UploadState> {
    const words = parseUploadWords(metadata);
    const id = uploadIdOf(deviceId, lengthBytes, words);
    return await this.#holding(id, async (lease) => {
      const found = words.sha256 === null ? null : await this.#findHome(id);
      if (found !== null && found.finishedSha256 !== null) {
        await this.#join(found.finishedSha256, words);
        return await this.#state(found);
      }
      const known = found === null || this.#isOver(found) ? null : found;
      const expiresAtMs = this.#ports.nowMs() + this.#settings.uploadTtlMs;
      const upload = known ?? {
        id,
        deviceId,
        lengthBytes,
        offsetBytes: 0,
        metadata,
        expiresAtMs,
        finishedSha256: null,
      };
      if (known === null) this.#ports.counters.uploadsStarted.add();
      if (known === null && words.sha256 !== null) {
        const [home] = await this.#ports.catalogue.findResources([words.sha256]);
        if (home !== undefined && home.sizeBytes === lengthBytes) {
          if (words.notes !== null) await this.note([{ sha256: home.sha256, notes: words.notes }]);
          await this.#join(home.sha256, words);
          const row = { ...upload, offsetBytes: lengthBytes, finishedSha256: home.sha256 };
          await this.#ports.catalogue.saveUpload({ ...row, metadata: "" });
          this.#ports.counters.uploadsFinished.add();
          return await this.#state(row);
        }
      }
      if (
        (await this.#ports.parts.freeBytes()) <
        lengthBytes - upload.offsetBytes + RESERVE_BYTES
      ) {
        throw new HomewardError("home-full");
      }
      const rest = upload.offsetBytes === 0 ? chunk : nothingLeft(upload);
      if (rest !== null)
        return await this.#take({ upload, words, saved: known !== null }, rest, lease);
      if (known === null) await this.#ports.catalogue.saveUpload(upload);
      return await this.#state(upload);
    });
  }

  /** Appends a body at its offset. */
  async append(
    deviceId: string,
    id: string,
    offsetBytes: number,
    chunk: Chunk,
  ): Promise<UploadState> {
    return await this.#holding(id, async (lease) => {
      const upload = await this.#find(deviceId, id);
      if (upload.offsetBytes !== offsetBytes) {
        const words = `The upload stands at ${upload.offsetBytes}, not at ${offsetBytes}.`;
        const conflict = new HomewardError("offset-conflict", words);
        throw new UploadFailure(conflict, await this.#state(upload));
      }
      if (upload.finishedSha256 !== null) return await this.#state(upload);
      const words = parseUploadWords(upload.metadata);
      return await this.#take({ upload, words, saved: true }, chunk, lease);
    });
  }

  /** Where an upload stands; stops a request that is still writing to it. */
  async look(deviceId: string, id: string): Promise<UploadState> {
    return await this.#holding(id, async (lease) => {
      const upload = await this.#find(deviceId, id);
      const rest = nothingLeft(upload);
      if (rest === null) return await this.#state(upload);
      const words = parseUploadWords(upload.metadata);
      return await this.#take({ upload, words, saved: true }, rest, lease);
    });
  }

  /** Writes down what was told about contents beside their bytes; answers which of them are home. */
  async note(items: readonly { sha256: Sha256; notes: AssetNotes }[]): Promise<Sha256[]> {
    const { catalogue, nowMs } = this.#ports;
    return await catalogue.applyNotes(
      items.map(({ sha256, notes }) => notedFile(sha256, notes, nowMs())),
    );
  }

  /** Forgets an upload with its unfinished bytes; what is home stays home. */
  async remove(deviceId: string, id: string): Promise<void> {
    await this.#holding(id, async () => {
      await this.#find(deviceId, id, true);
      await this.#forget(id);
    });
  }

  /** Removes unfinished uploads that are over, and parts that belong to none. */
  async sweep(): Promise<void> {
    const { catalogue, parts, nowMs } = this.#ports;
    const over = await catalogue.listExpiredUploads(nowMs());
    // Parts are listed first: a part made after that cannot be taken for an orphan.
    const found = await parts.list();
    const kept = new Set(await catalogue.listUnfinishedUploads());
    const orphans = found.filter((id) => !kept.has(id));
    for (const id of [...over, ...orphans]) {
      // Asked right before, for taking the lock would stop a request that has come meanwhile.
      if (this.locks.has(id)) continue;
      await this.#holding(id, async () => {
        const row = await catalogue.findUpload(id);
        if (row === null || row.finishedSha256 !== null) await parts.remove(id);
        else if (row.expiresAtMs <= nowMs()) await this.#forget(id);
      });
    }
  }

  async #holding<T>(id: string, work: (lease: Lease) => Promise<T>): Promise<T> {
    const lease = await this.locks.acquire(id);
    try {
      return await work(lease);
    } finally {
      lease.release();
    }
  }

  async #forget(id: string): Promise<void> {
    this.#hashes.forget(id);
    // The bytes go first: on a full disk that is what makes room for the catalogue to note it.
    await this.#ports.parts.remove(id);
    await this.#ports.catalogue.removeUpload(id);
  }

  #isOver(row: UploadRow): boolean {
    return row.finishedSha256 === null && row.expiresAtMs <= this.#ports.nowMs();
  }

  /** Takes the word of who sends what is home already: it may be part of another photo than the home thought. */
  async #join(sha256: Sha256, words: UploadWords): Promise<void> {
    const { catalogue, nowMs } = this.#ports;
    if (words.assetId === null) return;
    const [known] = await catalogue.findResources([sha256]);
    const claim = known === undefined ? null : claimOf(known, words);
    if (claim !== null) await catalogue.joinParts([claim], nowMs());
  }

  /** An upload; null where there is none, and where it ended with a file that a person deleted since: it begins anew. */
  async #findHome(id: string): Promise<UploadRow | null> {
    const row = await this.#ports.catalogue.findUpload(id);
    if (row === null || row.finishedSha256 === null) return row;
    return (await this.#ports.catalogue.findResources([row.finishedSha256])).length > 0
      ? row
      : null;
  }

  /** See Finisher. */
  async whileNothingArrives<T>(work: () => Promise<T>): Promise<T> {
    return await this.#finisher.whileNothingArrives(work);
  }

  async #find(deviceId: string, id: string, evenOver = false): Promise<UploadRow> {
    const row = await this.#ports.catalogue.findUpload(id);
    if (row === null || row.deviceId !== deviceId) throw new HomewardError("upload-not-found");
    if (this.#isOver(row) && !evenOver) throw new HomewardError("upload-expired");
    return row;
  }

  async #state(row: UploadRow): Promise<UploadState> {
    const { id, lengthBytes, offsetBytes, metadata } = row;
    if (row.finishedSha256 === null) {
      return {
        id,
        lengthBytes,
        offsetBytes,
        metadata,
        expiresAtMs: row.expiresAtMs,
        receipt: null,
      };
    }
    const [facts] = await this.#ports.catalogue.findResources([row.finishedSha256]);
    if (facts === undefined) throw new HomewardError("upload-not-found");
    const receipt = this.#ports.identity.sign(facts);
    return { id, lengthBytes, offsetBytes, metadata, expiresAtMs: null, receipt };
  }

  /** Takes a body into the part of an upload and finishes it with its last byte. */
  async #take(
    at: { upload: UploadRow; words: UploadWords; saved: boolean },
    { body, checksum }: Chunk,
    lease: Lease,
  ): Promise<UploadState> {
    const { upload } = at;
    const startBytes = upload.offsetBytes;
    const part = await this.#ports.parts
      .open(upload.id, startBytes)
      .catch(async (error: unknown) => {
        if (error instanceof HomewardError && error.code === "upload-expired") {
          await this.#forget(upload.id);
        }
        throw error;
      });
    const whole = this.#hashes.take(upload.id, startBytes);
    const chunkHash = checksum === null || startBytes === 0 ? null : createHash("sha256");
    const save = async (offsetBytes: number) => {
      const expiresAtMs = this.#ports.nowMs() + this.#settings.uploadTtlMs;
      const row = { ...upload, offsetBytes, expiresAtMs };
      await this.#ports.catalogue.saveUpload(row);
      Object.assign(at, { upload: row, saved: true });
    };
    const before = checksum === null ? null : (whole?.copy() ?? null);
    const buffers = this.#buffers.borrow();
    try {
      const { appendedBytes, failure, head } = await receive({
        body,
        part,
        signal: lease.signal,
        idleMs: this.#settings.idleBodyMs,
        startBytes,
        lengthBytes: upload.lengthBytes,
        hashes: [whole, chunkHash].filter((hash) => hash !== null),
        checkpoint: checksum === null ? save : null,
        buffers,
      });
      this.#ports.counters.uploadBytes.add({}, appendedBytes);
      const endBytes = startBytes + appendedBytes;
      const chunkDigest = (chunkHash ?? whole)?.copy().digest("hex");
      const matches = checksum === null || chunkDigest === checksum;
      const isWrong = failure instanceof HomewardError && failure.code === "invalid-body";
      if (isWrong || (checksum !== null && (failure !== null || !matches))) {
        await part.truncate(startBytes);
        if (at.upload.offsetBytes > startBytes) await save(startBytes);
        if (before !== null) this.#hashes.keep(upload.id, startBytes, before);
        throw failure ?? new HomewardError("checksum-mismatch");
      }
      // However its request ended: who hears that an upload stands at its end takes it for home.
      if (endBytes === upload.lengthBytes) {
        return await this.#finish(at, part, whole, startBytes === 0 ? head : null);
      }
      if (endBytes > at.upload.offsetBytes) {
        await part.keep();
        await save(endBytes);
      } else if (!at.saved && failure === null) await save(endBytes);
      if (failure !== null) throw failure;
      if (whole !== null) this.#hashes.keep(upload.id, endBytes, whole);
      return await this.#state(at.upload);
    } catch (error) {
      if (!at.saved) await this.#ports.parts.remove(upload.id);
      if (!(error instanceof HomewardError) || !at.saved) throw error;
      throw new UploadFailure(error, await this.#state(at.upload));
    } finally {
      buffers.giveBack();
      await part.close();
    }
  }

  async #finish(
    at: { upload: UploadRow; words: UploadWords; saved: boolean },
    part: PartWriter,
    whole: Hash | null,
    head: Uint8Array | null,
  ): Promise<UploadState> {
    const { upload, words } = at;
    const hash = whole ?? createHash("sha256");
    if (whole === null) {
      for await (const piece of this.#ports.parts.read(upload.id)) hash.update(piece);
    }
    const sha256 = parseSha256(hash.digest("hex"));
    if (words.sha256 !== null && words.sha256 !== sha256) {
      await part.truncate(0);
      if (at.saved) {
        at.upload = { ...upload, offsetBytes: 0 };
        await this.#ports.catalogue.saveUpload(at.upload);
      }
      throw new HomewardError(
        "checksum-mismatch",
        "The whole file is not what the metadata 'sha256' says; it begins again at 0.",
      );
    }
    const synced = part.sync();
    const finishing = this.#finisher.finish({ upload, words, sha256, head, synced });
    // Both are waited for, whatever comes of the other: nobody may close a part that is being synced.
    await Promise.allSettled([synced, finishing]);
    const facts = await finishing;
    this.#ports.counters.uploadsFinished.add();
    const { id, lengthBytes, metadata } = upload;
    const receipt = this.#ports.identity.sign(facts);
    return { id, lengthBytes, offsetBytes: lengthBytes, metadata, expiresAtMs: null, receipt };
  }
}
