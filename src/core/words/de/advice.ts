import type { LateWords } from "../spoken.ts";

export const ADVICE_WORDS: LateWords["ADVICE_WORDS"] = {
  otherwise:
    "Versuch es erneut oder nimm es von dieser Liste. Deine eigene Datei bleibt, wo sie ist.",
  "invalid-value": "Versuch es erneut; seine Bytes sind hier.",
  "source-unreadable": "Wähle es noch einmal aus oder nimm es von dieser Liste.",
  "source-changed": "Wähle es noch einmal aus, um es so zu senden, wie es jetzt ist.",
  "source-gone": "Nimm es von dieser Liste, oder leg die Datei zurück und versuch es erneut.",
  "receipt-mismatch": "Versuch es erneut. Bleibt es dabei, sieh dir die Platte deines Zuhauses an.",
  "checksum-mismatch":
    "Versuch es erneut. Bleibt es dabei, verändert der Weg nach Hause, was er trägt.",
  "file-too-large": "Erhöhe die Grenze deines Zuhauses und versuch es dann erneut.",
  "upload-too-large":
    "Ein Server vor deinem Zuhause nimmt nicht mehr auf einmal an. Erhöhe seine Grenze und versuch es dann erneut.",
  "media-type":
    "Dein Zuhause und diese App verstehen sich nicht. Aktualisiere beide und versuch es dann erneut.",
  "tus-version":
    "Dein Zuhause und diese App verstehen sich nicht. Aktualisiere beide und versuch es dann erneut.",
  refused: "Sieh dir den Grund an und versuch es erneut, oder nimm es von dieser Liste.",
  "deleted-at-home":
    "„Erneut versuchen“ sendet es wieder; nimmst du es hier von der Liste, bleibt alles, wie es ist.",
  "trashed-at-home":
    "„Erneut versuchen“ holt es aus dem Papierkorb; nimmst du es hier von der Liste, bleibt es dort.",
};
