import type { Writable } from "node:stream";
import type { Change, LibraryRows } from "../ports/library-rows.ts";
import type { Log } from "../ports/log.ts";

/** Changes read and written at once. */
const AT_ONCE = 100;
/** What a browser waits before it connects again, ms. */
const RECONNECT_MS = 3000;

const eventOf = ({ seq, kind, assetId, atMs }: Change) =>
  `id: ${seq}\nevent: change\ndata: ${JSON.stringify({ kind, assetId, atMs })}\n\n`;

/**
 * One reader of the feed of changes, as server-sent events (WHATWG HTML, section 9.2). What it has not read yet stays in the
 * catalogue: nothing is read from there before the reader took the last portion, so a slow one costs no memory.
 */
export class ChangeStream {
  readonly #rows: Pick<LibraryRows, "changesAfter" | "changeRange">;
  readonly #outgoing: Writable;
  readonly #patienceMs: number;
  readonly #log: Log;
  /** The last change that was written. */
  #seq = 0;
  #isFollowing = true;
  #isAgain = false;

  constructor(
    rows: Pick<LibraryRows, "changesAfter" | "changeRange">,
    outgoing: Writable,
    patienceMs: number,
    log: Log,
  ) {
    this.#log = log;
    this.#rows = rows;
    this.#outgoing = outgoing;
    this.#patienceMs = patienceMs;
  }

  /** Writes the beginning: where the feed stands for a fresh reader, what was missed for one that comes back. */
  async begin(lastEventId: string | null): Promise<void> {
    const { newestSeq } = await this.#rows.changeRange();
    // An id of no feed of ours counts as one that is too old.
    const told = /^[0-9]{1,15}$/.test(lastEventId ?? "") ? Number(lastEventId) : -1;
    this.#seq = lastEventId === null ? newestSeq : told;
    this.#write(`retry: ${RECONNECT_MS}\n${lastEventId === null ? `id: ${newestSeq}\n` : ""}\n`);
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
        this.#write(`id: ${newestSeq}\nevent: reload\ndata: {}\n\n`);
      }
      const changes = await this.#rows.changesAfter(this.#seq, AT_ONCE);
      const last = changes.at(-1);
      if (last === undefined) return;
      this.#seq = last.seq;
      if (!this.#write(changes.map(eventOf).join(""))) await this.#drained();
    }
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
