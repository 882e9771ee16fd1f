import type { NotedHash } from "../src/core/ports.ts";
import { asHomewardError } from "./as-homeward-error.ts";
import type { WakeState } from "./wake-state.ts";

/** The home takes 200 at a time, and 1 MB; a letter may be three bytes. */
const MOST_ITEMS = 200;
const MOST_LETTERS = 250_000;

/**
 * Tells the home what exports said about photos that are home. Each is sent until the home has answered about it, and then
 * no more. What the home does not understand is dropped: the photo is safe without it.
 */
export async function sendNotes(wake: WakeState): Promise<void> {
  const { home, store } = wake.parts;
  while (!wake.stopping) {
    const batch = fitting(await store.notesToSend(MOST_ITEMS));
    if (batch.length === 0) return;
    try {
      await home.note(batch, wake.signal);
    } catch (error) {
      if (wake.signal.aborted) return;
      const failure = asHomewardError(error);
      if (failure.class !== "permanent") return await wake.holdForError(failure);
    }
    await store.notesSent(batch);
  }
}

/** As many of them as one request holds; at least one. */
function fitting(notes: readonly NotedHash[]): NotedHash[] {
  let letters = 0;
  const end = notes.findIndex((one, at) => {
    letters += one.notes.length;
    return at > 0 && letters > MOST_LETTERS;
  });
  return end === -1 ? [...notes] : notes.slice(0, end);
}
