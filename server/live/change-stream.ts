import type { Writable } from "node:stream";
import type { Change, LibraryRows } from "../ports/library-rows.ts";
import type { Log } from "../ports/log.ts";

/** Changes read and written at once. */
const AT_ONCE = 100;
/** What a browser waits before it connects again, ms. */
const RECONNECT_MS = 3000;

type Feed = Pick<LibraryRows, "changesAfter" | "changeRange" | "feedEpoch">;

/**
 * One reader of the feed of changes, as server-sent events (WHATWG HTML, section 9.2). What it has not read yet stays in the
 * catalogue: nothing is read from there before the reader took the last portion, so a slow one costs no memory.
 */
export class ChangeStream {
  readonly #rows: Feed;
  readonly #outgoing: Writable;
  readonly #patienceMs: number;
  readonly #log: Log;
  /** The last change that was written. */
  #seq = 0;
  #epoch = "";
  #isFollowing = true;
  #isAgain = false;

  constructor(rows: Feed, outgoing: Writable, patienceMs: number, log: Log) {
    this.#log = log;
    this.#rows = rows;
    this.#outgoing = outgoing;
    this.#patienceMs = patienceMs;
  }

  /** Writes the beginning: where the feed stands for a fresh reader, what was missed for one that comes back. */
  async begin(lastEventId: string | null): Promise<void> {
    const { newestSeq } = await this.#rows.changeRange();
    this.#epoch = await this.#rows.feedEpoch();
    // An id of another feed, or of none, counts as one that is too old.
    const [, epoch, told] = /^([0-9a-f]+)-([0-9]{1,15})$/.exec(lastEventId ?? "") ?? [];
    const known = epoch === this.#epoch ? Number(told) : -1;
    this.#seq = lastEventId === null ? newestSeq : known;
    const id = lastEventId === null ? `id: ${this.#idOf(newestSeq)}\n` : "";
    this.#write(`retry: ${RECONNECT_MS}\n${id}\n`);
    this.#isFollowing = false;
    await this.follow();
  }

  /** Writes what came since; one call at a time does the work, others make it look again. */
  async follow(): Promise<void> {
    this.#isAgain = true;
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    try {
      while (this.#isAgain && !this.#outgoing.destroyed) {
        this.#isAgain = false;
        await this.#writeChanges();
      }
    } catch (error) {
      this.#log.error({ err: error }, "cannot tell changes");
      this.end(); // the page comes again and tells where it stood
    } finally {
      this.#isFollowing = false;
    }
  }

  /** A comment, so that proxies and readers know that the stream lives. */
  beat(): void {
    if (!this.#outgoing.writableNeedDrain) this.#write(":\n\n");
  }

  end(): void {
    this.#outgoing.end();
  }

  async #writeChanges(): Promise<void> {
    while (!this.#outgoing.destroyed) {
      const { oldestSeq, newestSeq } = await this.#rows.changeRange();
      if (this.#seq > newestSeq || this.#seq + 1 < oldestSeq) {
        this.#seq = newestSeq;
        this.#write(`id: ${this.#idOf(newestSeq)}\nevent: reload\ndata: {}\n\n`);
      }
      const changes = await this.#rows.changesAfter(this.#seq, AT_ONCE);
      const last = changes.at(-1);
      if (last === undefined) return;
      this.#seq = last.seq;
      if (!this.#write(changes.map((change) => this.#eventOf(change)).join("")))
        await this.#drained();
    }
  }

  #idOf(seq: number): string {
    return `${this.#epoch}-${seq}`;
  }

  #eventOf({ seq, kind, assetId, atMs }: Change): string {
    const data = JSON.stringify({ kind, assetId, atMs });
    return `id: ${this.#idOf(seq)}\nevent: change\ndata: ${data}\n\n`;
  }

  #write(text: string): boolean {
    if (this.#outgoing.destroyed || this.#outgoing.writableEnded) return true;
    return this.#outgoing.write(text);
  }

  /** Waits until the reader took what was written; one that takes too long is left. */
  async #drained(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const outgoing = this.#outgoing;
    const timer = setTimeout(() => outgoing.destroy(), this.#patienceMs);
    outgoing.once("drain", resolve).once("close", resolve);
    await promise;
    clearTimeout(timer);
    outgoing.off("drain", resolve).off("close", resolve);
  }
}
