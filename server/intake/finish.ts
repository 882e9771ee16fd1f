import { GroupCommit } from "../../src/core/group-commit.ts";
import { assetIdOf, type Sha256 } from "../../src/core/ids.ts";
import { type CaptureDate, captureDate } from "../../src/core/photos/capture-date.ts";
import { partRank } from "../../src/core/photos/part-role.ts";
import { cleanFileName } from "../../src/core/photos/file-name.ts";
import type {
  AssetMarks,
  Commit,
  PartClaim,
  PictureFacts,
  ResourceFacts,
} from "../ports/asset-rows.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { OriginalStore } from "../ports/original-store.ts";
import type { PartStore } from "../ports/part-store.ts";
import type { UploadRow } from "../ports/upload-rows.ts";
import { homeZone } from "./home-zone.ts";
import { Landing } from "./landing.ts";
import { notedFile } from "./noted-file.ts";
import { readFacts } from "./read-facts.ts";
import type { UploadWords } from "./upload-request.ts";

export type FinishPorts = {
  catalogue: Catalogue;
  parts: PartStore;
  originals: OriginalStore;
  nowMs: () => number;
};

/** A part that holds a whole file, hashed. */
export type WholePart = {
  upload: UploadRow;
  words: UploadWords;
  sha256: Sha256;
  /** Its bytes on their way to the disk; left out: they are there. */
  synced?: Promise<void>;
  /** The beginning of the file where it is at hand; null: to be read from the part. */
  head: Uint8Array | null;
  /** What a home wrote down about it before; left out: it is found out now. */
  recorded?: Recorded;
};

/** A file as a home knew it that it left. */
export type Recorded = {
  taken: CaptureDate;
  facts: PictureFacts;
  storedAtMs: number;
  marks: AssetMarks;
  /** Wall day and clean name under which it stood. */
  day: string;
  name: string;
};

/** What a client says about a file that is home elsewhere; null where it says nothing new. */
export function claimOf(known: ResourceFacts, { assetId }: UploadWords): PartClaim | null {
  const { sha256 } = known;
  return assetId === null || assetId === known.assetId ? null : { sha256, assetId };
}

/** Brings whole files into the library and the catalogue, each content once. */
export class Finisher {
  readonly #ports: FinishPorts;
  readonly #group: GroupCommit<Commit, void>;
  readonly #landing = new Landing();
  /** Contents on their way in; a second upload of one waits for the first. */
  readonly #arriving = new Map<Sha256, Promise<unknown>>();
  /** Set while nothing may come in. */
  #pause: Promise<void> | null = null;

  constructor(ports: FinishPorts) {
    this.#ports = ports;
    const gather = () => this.#landing.over();
    this.#group = new GroupCommit((commits) => this.#commit(commits), { gather });
  }

  /**
   * Places and commits a whole part; resolves with the facts of the receipt when all is durable. When it throws, the part and
   * the row of the upload stand as they were, and trying again doubles nothing.
   */
  async finish(whole: WholePart): Promise<ResourceFacts> {
    while (this.#pause !== null) await this.#pause;
    const earlier = this.#arriving.get(whole.sha256);
    if (earlier !== undefined) {
      await earlier.catch(() => {}); // its own request tells why it failed
      return await this.finish(whole);
    }
    const work = this.#bringIn(whole);
    this.#arriving.set(whole.sha256, work);
    try {
      return await work;
    } finally {
      this.#arriving.delete(whole.sha256);
    }
  }

  /**
   * Runs short work while no file is between its place in the library and its row: those under way end first, others wait.
   * So a file may be removed whose content is just being sent again.
   */
  async whileNothingArrives<T>(work: () => Promise<T>): Promise<T> {
    while (this.#pause !== null) await this.#pause;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#pause = promise;
    try {
      await Promise.allSettled(this.#arriving.values());
      return await work();
    } finally {
      this.#pause = null;
      resolve();
    }
  }

  async #bringIn(whole: WholePart): Promise<ResourceFacts> {
    const { upload, words, sha256 } = whole;
    const { catalogue, parts } = this.#ports;
    const finished: UploadRow = {
      ...upload,
      offsetBytes: upload.lengthBytes,
      metadata: "",
      finishedSha256: sha256,
    };
    const [known] = await catalogue.findResources([sha256]);
    const noted = words.notes === null ? null : notedFile(sha256, words.notes, this.#ports.nowMs());
    if (known !== undefined) {
      const claim = claimOf(known, words);
      await this.#group.add({ upload: finished, resource: null, noted, claim });
      await parts.remove(upload.id);
      return claim === null ? known : await this.#asHome(known);
    }
    const facts: ResourceFacts = {
      sha256,
      assetId: words.assetId ?? assetIdOf(sha256),
      sizeBytes: upload.lengthBytes,
      storedAtMs: whole.recorded?.storedAtMs ?? this.#ports.nowMs(),
    };
    const { taken, path, facts: picture } = await this.#landing.during(() => this.#place(whole));
    const { mediaType, resourceType, filename } = words;
    const resource = {
      ...facts,
      path,
      filename: filename === "" ? cleanFileName("") : filename.slice(0, 1024),
      mediaType,
      resourceType,
      deviceId: upload.deviceId,
      taken,
      facts: picture,
      ...(whole.recorded === undefined ? {} : { marks: whole.recorded.marks }),
    };
    await this.#group.add({ upload: finished, resource, noted });
    await parts.remove(upload.id);
    return claimOf({ ...facts, assetId: assetIdOf(sha256) }, words) === null
      ? facts
      : await this.#asHome(facts);
  }

  /** A file that names another asset may have come to one that is called otherwise by now: the receipt names that one. */
  async #asHome(facts: ResourceFacts): Promise<ResourceFacts> {
    const [found] = await this.#ports.catalogue.findResources([facts.sha256]);
    return found ?? facts;
  }

  async #place(whole: WholePart) {
    const { upload, sha256 } = whole;
    const found = whole.recorded ?? (await this.#findOut(whole));
    const { taken, facts, name } = found;
    const day = whole.recorded === undefined ? await this.#dayBeside(whole, found.day) : found.day;
    await whole.synced;
    const { lengthBytes: sizeBytes } = upload;
    const { takenAtMs } = taken;
    const placement = { partId: upload.id, sha256, sizeBytes, day, name, takenAtMs };
    return { taken, path: await this.#ports.originals.place(placement), facts };
  }

  /** The day under which a file goes: notes and videos lie beside the photo that they are of, where that is home. */
  async #dayBeside({ words, sha256 }: WholePart, ownDay: string): Promise<string> {
    const { assetId, resourceType } = words;
    if (assetId === null || assetId === assetIdOf(sha256)) return ownDay;
    const asset = await this.#ports.catalogue.findAsset(assetId);
    const shown = asset?.parts[0]?.resourceType;
    const isLesser = shown !== undefined && partRank(shown) < partRank(resourceType);
    return asset !== null && isLesser ? asset.takenLocal.slice(0, 10) : ownDay;
  }

  /** What the file, its name and its time tell. */
  async #findOut({ upload, words, head }: WholePart) {
    const { parts, nowMs } = this.#ports;
    const read = async (atBytes: number, lengthBytes: number) => {
      const isAtHand = head !== null && atBytes + lengthBytes <= head.byteLength;
      if (isAtHand) return head.subarray(atBytes, atBytes + lengthBytes);
      return await parts.readAt(upload.id, atBytes, lengthBytes);
    };
    const { clues, facts } = await readFacts(read, upload.lengthBytes);
    const { filename, lastModifiedMs, notes } = words;
    const taken = captureDate(
      { filename, ...clues, sidecar: notes, lastModifiedMs, nowMs: nowMs() },
      homeZone,
    );
    return { taken, facts, day: taken.takenLocal.slice(0, 10), name: cleanFileName(filename) };
  }

  async #commit(commits: Commit[]): Promise<void[]> {
    const paths = commits.flatMap(({ resource }) => (resource === null ? [] : [resource.path]));
    await this.#ports.originals.sync(paths);
    await this.#ports.catalogue.commit(commits);
    return commits.map(() => {});
  }
}
