import type { Wakers } from "../page-ports.ts";
import { WORDS } from "../words/spoken.ts";

/** What wakes Homeward in this browser, and what does not: one sentence, which promises only what is registered or granted. */
export function wakingSentence({ serviceWorker, backgroundSync, periodicSync }: Wakers): string {
  if (serviceWorker !== "can") return WORDS.note.unsupported;
  if (backgroundSync === "blocked") return WORDS.waking.blocked;
  if (backgroundSync !== "can") return WORDS.waking.onlyWhileOpen;
  if (periodicSync === "can") return WORDS.waking.daily;
  return periodicSync === "not-installed" ? WORDS.waking.ifInstalled : WORDS.waking.afterClosing;
}
