import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { parseSha256 } from "../core/ids.ts";
import { factsOf } from "../core/jobs/facts-of.ts";
import { NO_NOTES, notesText, parseNotesText } from "../core/photos/asset-notes.ts";
import { IndexedDbJobStore } from "./job-store.ts";

let databases = 0;

function openStore(): IndexedDbJobStore {
  databases += 1;
  return new IndexedDbJobStore({
    nowMs: () => 1000,
    random: () => 0.5,
    name: `notes-${databases}`,
    kind: "blob",
    estimate: async () => null,
  });
}

function picked(digit: string, albums: string[]) {
  const sha256 = parseSha256(digit.repeat(64));
  const bytes = new Blob(["photo"]);
  const facts = factsOf({
    sha256,
    filename: "a.jpg",
    filetype: "image/jpeg",
    lastModifiedMs: 1,
    sizeBytes: bytes.size,
    createdAtMs: 1,
    notes: notesText({ ...NO_NOTES, albums }),
  });
  return { facts, bytes };
}

it("notes wait as long as their photo does, are one for the same bytes, and go when the home has them", async () => {
  const store = openStore();
  expect(await store.enqueue([picked("a", ["Föhr"]), picked("a", ["Summer"])])).toEqual([
    "queued",
    "already-queued",
  ]);
  expect(await store.notesToSend(9)).toEqual([]);
  const [job] = await store.nextRegistered("photos", 1);
  expect(parseNotesText(job?.notes ?? "")?.albums).toEqual(["Föhr"]);
  await store.apply(parseSha256("a".repeat(64)), [{ kind: "cancelled" }, { kind: "acknowledged" }]);
  const waiting = await store.notesToSend(9);
  expect(waiting.map(({ notes }) => parseNotesText(notes)?.albums)).toEqual([["Föhr", "Summer"]]);
  await store.notesSent([{ sha256: parseSha256("a".repeat(64)), notes: "{}" }]);
  expect(await store.notesToSend(9)).toEqual(waiting);
  await store.notesSent(waiting);
  expect(await store.notesToSend(9)).toEqual([]);
});
