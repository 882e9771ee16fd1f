import type { LateWords } from "../spoken.ts";

const CAUSES: Record<keyof LateWords["TEST_WORDS"]["faults"], string> = {
  offline: "Testmodus an: Jede Anfrage bricht ab.",
  throttled: "Testmodus an: Das Zuhause bittet um eine Pause.",
  "home-error": "Testmodus an: Das Zuhause kann Fotos nicht ablegen.",
  "home-full": "Testmodus an: Das Zuhause sagt, es sei voll.",
  "signed-out": "Testmodus an: Das Zuhause sagt, es kenne dieses Gerät nicht.",
  "too-large": "Testmodus an: Nur die kleinsten Teile kommen durch.",
  checksum: "Testmodus an: Jeder Teil kommt einmal verändert an.",
  "worker-killed": "Testmodus an: Der Worker wird beim Senden beendet.",
  "storage-full": "Testmodus an: Dieses Gerät hat keinen Platz für neue Fotos.",
};

export const TEST_WORDS: LateWords["TEST_WORDS"] = {
  hint: "Hebt die Obergrenze auf, verkürzt Wartezeiten auf eine halbe Sekunde und verursacht Fehler nach Wunsch, um zu sehen, wie Homeward damit umgeht. Für echte Backups ausschalten.",
  on: "Testmodus",
  fault: "Fehler, der verursacht wird",
  none: "Keiner",
  run: "Jetzt ausführen",
  ran: "Homeward wurde geweckt; „Aktivität“ zeigt, was daraus wurde.",
  turnOff: "Ausschalten",
  banner: (fault) =>
    fault === null ? "Testmodus an: keine Obergrenze und kaum Wartezeiten." : CAUSES[fault],
  faults: {
    offline: "Die Verbindung bricht ab",
    throttled: "Das Zuhause bittet um eine Pause (429)",
    "home-error": "Das Zuhause hat ein Problem (500)",
    "home-full": "Das Zuhause ist voll (507)",
    "signed-out": "Das Zuhause kennt dieses Gerät nicht (401)",
    "too-large": "Teile sind zu groß (413)",
    checksum: "Teile kommen verändert an (460)",
    "worker-killed": "Der Worker wird beendet",
    "storage-full": "Dieses Gerät ist voll",
  },
};
