import { describe, expect, it } from "vitest";
import { MemoryHome } from "../e2e/harness/memory-home.ts";
import { HomewardError } from "../src/core/errors.ts";
import { parseSha256 } from "../src/core/ids.ts";
import type { NotedHash } from "../src/core/ports.ts";
import { sendNotes } from "./send-notes.ts";
import type { WakeState } from "./wake-state.ts";

const noted = (digit: string, notes = "{}"): NotedHash => ({
  sha256: parseSha256(digit.repeat(64)),
  notes,
});

/** A wake with these notes on the device; what is left of them, how often the home was asked, what held the queue. */
function wakeWith(all: NotedHash[]) {
  const left = [...all];
  const home = new MemoryHome();
  const held: string[] = [];
  let askedCount = 0;
  home.before = (verb) => void (verb === "note" && askedCount++);
  const store = {
    notesToSend: (limit: number) => Promise.resolve(left.slice(0, limit)),
    notesSent: (sent: readonly NotedHash[]) => {
      for (const one of sent) left.splice(left.indexOf(one), 1);
      return Promise.resolve();
    },
  };
  const wake = {
    parts: { home, store },
    signal: new AbortController().signal,
    stopping: false,
    holdForError: (error: HomewardError) => {
      held.push(error.code);
      return Promise.resolve();
    },
  } as unknown as WakeState;
  return { wake, home, left, held, askedCount: () => askedCount };
}

describe("sendNotes()", () => {
  it("tells each once, in as few requests as they fit", async () => {
    const long = "x".repeat(200_000);
    const { wake, left, askedCount, home } = wakeWith([
      noted("a", `"${long}"`),
      noted("b", `"${long}"`),
      noted("c"),
    ]);
    home.photos.set(noted("a").sha256, Buffer.from("photo"));
    await sendNotes(wake);
    expect([left, askedCount()]).toEqual([[], 2]);
    expect([...home.notes.keys()]).toEqual([noted("a").sha256]);
    await sendNotes(wake);
    expect(askedCount()).toBe(2);
  });

  it("keeps them when the home cannot be asked, and drops what it does not understand", async () => {
    const { wake, left, held, home } = wakeWith([noted("a")]);
    home.before = () => {
      throw new HomewardError("home-unreachable");
    };
    await sendNotes(wake);
    expect([left.length, held]).toEqual([1, ["home-unreachable"]]);
    home.before = () => {
      throw new HomewardError("invalid-body");
    };
    await sendNotes(wake);
    expect([left.length, held]).toEqual([0, ["home-unreachable"]]);
  });
});
