import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

const files = (count: number) =>
  plural(count, { one: `${n(count)} Datei`, other: `${n(count)} Dateien` });
/** A line about some of them; "" where there are none. */
const numbered = (count: number, what: string, consequence: string): string =>
  count === 0 ? "" : `${what}: ${n(count)}; ${consequence}`;

export const IMPORT_WORDS: LateWords["IMPORT_WORDS"] = {
  title: "Import aus Google Fotos oder von Apple",
  hint: "Wähle alle Teile eines Google-Takeout oder von Apples Kopie „Daten und Datenschutz“ zusammen aus, als Zip-Dateien oder als entpackten Ordner. Nichts wird vorher auf dieses Gerät entpackt.",
  pickZips: "Zip-Dateien auswählen",
  pickFolder: "Entpackten Ordner auswählen",
  looking: (count) => `Wird durchgesehen… bisher ${files(count)}`,
  reading: (done, all) => `Die Angaben werden gelesen… ${n(done)} von ${n(all)}`,
  nothing: "Darin ist kein Foto und kein Video.",
  plan: { google: "Google Fotos", apple: "Apple Fotos", folder: "Ein Ordner mit Fotos" },
  start: "Importieren",
  goOn: "Import fortsetzen",
  cancel: "Jetzt nicht",
  stop: "Anhalten",
  close: "Fertig",
  resume: (done, all) =>
    `Dieser Import wurde schon begonnen: ${n(done)} von ${n(all)} sind fertig. Es geht dort weiter.`,
  pickAgain: (done, all, names) =>
    `Ein Import ist nicht fertig: ${n(done)} von ${n(all)}. Wähle dieselben Dateien noch einmal aus, um fortzufahren: ${names}`,
  reopen: "Mit denselben Dateien fortfahren",
  lines: (counts) =>
    [
      plural(counts.photos, {
        one: `${n(counts.photos)} Foto`,
        other: `${n(counts.photos)} Fotos`,
      }),
      counts.videos > 0
        ? plural(counts.videos, {
            one: `${n(counts.videos)} Video`,
            other: `${n(counts.videos)} Videos`,
          })
        : "",
      counts.albums > 0
        ? plural(counts.albums, {
            one: `${n(counts.albums)} Album`,
            other: `${n(counts.albums)} Alben`,
          })
        : "",
      numbered(counts.dated, "Mit einem Datum aus dem Export", "es gilt, wo die Datei keines hat"),
      numbered(counts.repeated, "Mehrfach darin", "je ein Foto, in allen seinen Alben"),
      numbered(counts.untold, "Vom Export nicht beschrieben", "kommen so herein, wie sie sind"),
      numbered(counts.archived, "Dort archiviert oder verborgen", "kommen herein wie alle anderen"),
      numbered(counts.trashed, "Dort im Papierkorb", "bleiben weg"),
      numbered(counts.other, "Weder Foto noch Video", "bleiben weg"),
      "Wie viele schon zu Hause sind, zeigt sich erst beim Lesen.",
    ].filter((line) => line !== ""),
  progress: ({ doneCount, allCount }) => `${n(doneCount)} von ${files(allCount)} übernommen`,
  waitsForRoom:
    "Auf diesem Gerät ist gerade kein Platz für mehr. Es geht von selbst weiter, wenn einige zu Hause sind.",
  done: ({ queuedCount, alreadyCount, refusedCount }) =>
    [
      plural(queuedCount, {
        one: `${n(queuedCount)} Datei ist auf dem Weg nach Hause.`,
        other: `${n(queuedCount)} Dateien sind auf dem Weg nach Hause.`,
      }),
      alreadyCount > 0
        ? `${n(alreadyCount)} schon hier oder zu Hause; was der Export dazu sagt, wird mitgesendet.`
        : "",
      refusedCount > 0 ? `${n(refusedCount)} nicht übernommen:` : "",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
  stopped:
    "Angehalten. Was übernommen wurde, bleibt; wählst du dieselben Dateien wieder aus, geht es hier weiter.",
  more: (count) => `und ${n(count)} weitere`,
  failed: "Das lässt sich gerade nicht durchsehen.",
};
