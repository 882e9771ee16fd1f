import type { LateWords } from "../spoken.ts";

export const DIAGNOSTICS_WORDS: LateWords["DIAGNOSTICS_WORDS"] = {
  title: "Bericht für alle, die dir helfen",
  hint: "Was dieser Browser kann, deine Einstellungen, Zahlen, das Protokoll und Gründe von Fehlern. Keine Dateinamen, keine Adressen, keine Codes, keine Fotos.",
  show: "Bericht zeigen",
  sheet: "Diagnosebericht",
  shown: "Das ist alles, was die Datei enthalten wird.",
  save: "Sichern",
  copy: "Kopieren",
  copied: "Kopiert",
};
