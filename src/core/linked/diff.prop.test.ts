import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSha256 } from "../ids.ts";
import { diffStretch, type Remembered } from "./diff.ts";
import { type Entry, inOrder, isAfter } from "./order.ts";

const name = fc.stringMatching(/^[a-c.\- ~é0]{1,3}$/u);

/** Paths of files in folders of folders; a name is a file or a folder, never both. */
const paths = fc
  .uniqueArray(fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("/")))
  .map((all) => all.filter((path) => !all.some((other) => other.startsWith(`${path}/`))));

/** What a look sees of them after a cursor, folder by folder. */
function walk(all: readonly string[], under: string, cursor: string | null): string[] {
  const inside = all
    .filter((path) => path.startsWith(under))
    .map((path) => path.slice(under.length));
  const entries = new Map<string, Entry>();
  for (const path of inside) {
    const [first = "", ...rest] = path.split("/");
    entries.set(first, { name: first, kind: rest.length === 0 ? "file" : "directory" });
  }
  return inOrder([...entries.values()]).flatMap((entry) => {
    const path = under + entry.name;
    if (!isAfter(path, entry.kind, cursor)) return [];
    return entry.kind === "file" ? [path] : walk(all, `${path}/`, cursor);
  });
}

describe("the order of a look", () => {
  it("is that of whole paths, as a database sorts them", () => {
    fc.assert(
      fc.property(paths, (all) => {
        expect(walk(all, "", null)).toEqual(all.toSorted());
      }),
    );
  });

  it("goes on after any cursor with exactly what is left", () => {
    fc.assert(
      fc.property(paths, fc.nat(), name, (all, at, other) => {
        // Also where the file that the last look ended at is gone.
        const cursor = at % 3 === 0 ? other : (all[at % all.length] ?? other);
        const left = all.toSorted().filter((path) => path > cursor);
        expect(walk(all, "", cursor)).toEqual(left);
      }),
    );
  });
});

describe("diffStretch()", () => {
  const SHA = parseSha256("cd".repeat(32));
  const row = (path: string, more: Partial<Remembered> = {}): Remembered => ({
    path,
    sizeBytes: 1,
    modifiedAtMs: 1,
    sha256: SHA,
    problem: null,
    queuedFor: "home",
    ...more,
  });
  const file = (path: string, sizeBytes = 1) => ({ path, sizeBytes, modifiedAtMs: 1 });
  const never = () => false;

  it("does nothing about what looks as it did", () => {
    expect(diffStretch([file("a")], [row("a")], "home", never)).toEqual({ steps: [], gone: [] });
  });

  it("reads what is new, changed, or could not be read before", () => {
    const found = [file("a"), file("b", 2), file("c")];
    const remembered = [row("b"), row("c", { sha256: null, problem: "source-unreadable" })];
    const { steps } = diffStretch(found, remembered, "home", never);
    expect(steps).toEqual(found.map((one) => ({ kind: "read", file: one })));
  });

  it("queues without reading what another home had, or what found no room", () => {
    const found = [file("a"), file("b")];
    const remembered = [row("a", { queuedFor: "another" }), row("b", { queuedFor: null })];
    const { steps } = diffStretch(found, remembered, "home", never);
    expect(steps.map(({ kind }) => kind)).toEqual(["queue", "queue"]);
  });

  it("forgets what is gone, but not what lies in a folder that could not be read", () => {
    const keeps = (path: string) => path.startsWith("locked/");
    const { gone } = diffStretch([], [row("a"), row("locked/b")], "home", keeps);
    expect(gone).toEqual(["a"]);
  });
});
