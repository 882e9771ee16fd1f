import { make } from "multipasta";
import { partHeadOf, boundaryOf } from "../src/core/share/part-head.ts";

/** What comes out of a form's body, in its order; a file is `file`, any number of `bytes`, `fileEnded`. */
export type FormEvent =
  | { kind: "file"; filename: string; isNamed: boolean; filetype: string }
  | { kind: "bytes"; bytes: Uint8Array }
  | { kind: "fileEnded" }
  /** A part whose head cannot be read; its bytes are passed over. */
  | { kind: "unreadablePart" }
  /** The last one. Not `isWhole`: the body was cut, or is no form; a file in hand has no `fileEnded` then. */
  | { kind: "bodyEnded"; isWhole: boolean };

const DASH = 45;
/** No boundary ends in more dashes than this. */
const MOST_DASHES = 72;

/**
 * Reads a form as it streams in; never more of it is in memory than the browser hands over at once, however large its files are.
 * Never throws for what the body holds.
 */
export async function* formEvents(
  body: AsyncIterable<Uint8Array<ArrayBuffer>> | null,
  contentType: string,
): AsyncGenerator<FormEvent, void, undefined> {
  const boundary = boundaryOf(contentType);
  let isWhole = false;
  let events: FormEvent[] = [];
  if (body === null || boundary === null) return yield { kind: "bodyEnded", isWhole };
  const parser = make({
    headers: { "content-type": `multipart/form-data; boundary="${boundary}"` },
    // Else fields would be gathered in memory, and a name outside Latin-1 makes a file look like a field.
    isFile: () => true,
    onField: () => {},
    onFile({ headers }) {
      const head = partHeadOf(
        textOf(headers["content-disposition"]),
        textOf(headers["content-type"]),
      );
      if (head.kind === "field") return () => {};
      events.push(head);
      return (bytes) =>
        events.push(bytes === null ? { kind: "fileEnded" } : { kind: "bytes", bytes });
    },
    onError({ _tag: problem }) {
      if (!isWhole && problem !== "EndNotReached") events.push({ kind: "unreadablePart" });
    },
    onDone: () => (isWhole = true),
  });
  try {
    for await (const bytes of dashesTogether(body)) {
      parser.write(bytes);
      yield* events;
      events = [];
      if (isWhole) break;
    }
    // What the parser held back comes out, a cut file's end does not.
    if (!isWhole) parser.end();
  } catch {
    isWhole = false;
  }
  yield* events;
  yield { kind: "bodyEnded", isWhole };
}

/**
 * The same bytes, never parted between two dashes: multipasta 0.2.8 takes the end of the form (`--` after the boundary) for a part's
 * head where it comes in two pieces.
 */
async function* dashesTogether(
  body: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array> {
  let held: Uint8Array = new Uint8Array();
  for await (const piece of body) {
    const bytes = held.length === 0 ? piece : joined(held, piece);
    let end = bytes.length;
    while (end > 0 && bytes[end - 1] === DASH && bytes.length - end < MOST_DASHES) end--;
    held = bytes.slice(end);
    if (end > 0) yield bytes.subarray(0, end);
  }
  if (held.length > 0) yield held;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function textOf(header: string | string[] | undefined): string {
  return (Array.isArray(header) ? header[0] : header) ?? "";
}
