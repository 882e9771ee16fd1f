import type { LateWords } from "../spoken.ts";

export const SHARE_WORDS: LateWords["SHARE_WORDS"] = {
  whole: "Was geteilt wurde",
  noWorker:
    "Homeward war auf diesem Gerät noch nicht bereit, daher wurde nichts davon behalten. Warte, bis diese Seite geladen ist, und teile es dann noch einmal.",
  notNoted:
    "Auf diesem Gerät war kein Platz, um zu notieren, was daraus wurde. Was in der Liste steht, ist sicher; teile den Rest noch einmal.",
};
