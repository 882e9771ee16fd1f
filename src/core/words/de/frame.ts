import type { LateWords } from "../spoken.ts";

export const FRAME_WORDS: LateWords["FRAME_WORDS"] = {
  close: "Schließen",
  dismiss: "Schließen",
  undo: "Rückgängig",
  notNow: "Jetzt nicht",
  updateReady: "Eine neue Version ist da. Sie kommt von selbst, wenn hier nichts läuft.",
  update: "Jetzt aktualisieren",
};
