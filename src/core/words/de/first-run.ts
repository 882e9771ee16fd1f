import type { LateWords } from "../spoken.ts";

export const FIRST_RUN_WORDS: LateWords["FIRST_RUN_WORDS"] = {
  title: "Drei kleine Schritte",
  steps: {
    pair: "Mit deinem Zuhause koppeln",
    choose: "Fotos auswählen",
    install: "Homeward griffbereit halten",
  },
  states: { done: "erledigt", skipped: "später" },
  skip: "Jetzt nicht",
  skipOf: (step) => `Jetzt nicht: ${step}`,

  pairHint:
    "Dein Zuhause gibt beim Start einen Link aus. Öffne ihn hier, füge ihn unten ein oder scanne seinen Code.",
  pairHintNoScan:
    "Dein Zuhause gibt beim Start einen Link aus. Öffne ihn hier oder füge ihn unten ein.",
  pairLater: "Fotos, die du vorher auswählst, warten hier sicher.",
  scan: "Code scannen",
  scanStop: "Scannen beenden",
  scanning: "Halte den Code, den dein Zuhause zeigt, vor die Kamera.",
  scanRefused: "Die Kamera lässt sich nicht nutzen. Füge stattdessen den Link ein.",
};
