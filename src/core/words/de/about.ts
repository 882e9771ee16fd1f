import type { LateWords } from "../spoken.ts";

export const ABOUT_WORDS: LateWords["ABOUT_WORDS"] = {
  version: "Version",
  licence: "Lizenz",
  licenceIs: "MIT: Nutze es, ändere es, gib es weiter.",
  stored: "Was wo gespeichert ist",
  storedHere:
    "Auf diesem Gerät, in diesem Browser: Fotos, bis sie zu Hause sind, Quittungen, das Protokoll, deine Einstellungen. Beim Abmelden oder wenn du die Daten dieser Seite löschst, verschwindet es.",
  storedHome:
    "Zu Hause: deine Fotos als gewöhnliche Dateien in Ordnern nach Datum und daneben ein Katalog. Auch ohne Homeward sind es deine Dateien.",
  storedElsewhere: "Anderswo: nichts. Homeward spricht mit deinem Zuhause und mit niemandem sonst.",
  push: "Nur wenn du Erinnerungen von zu Hause einschaltest: Dann geht eine Nachricht, die nur dieser Browser lesen kann, über seinen Push-Dienst.",
  docs: "Dokumente",
  docsHint:
    "README und docs liegen in dem Ordner, aus dem Homeward installiert wurde, mit seinem ganzen Quelltext.",
  api: "Was die API dieses Zuhauses kann (OpenAPI)",
};
