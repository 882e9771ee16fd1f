import type { LateWords } from "../spoken.ts";
import { formatDuration } from "../../view/format-duration.ts";
import { n, plural } from "./plural.ts";

const files = (count: number) =>
  plural(count, { one: `${n(count)} Datei`, other: `${n(count)} Dateien` });

export const LINKED_WORDS: LateWords["LINKED_WORDS"] = {
  title: "Verknüpfte Ordner",
  hint: "Homeward sieht einen verknüpften Ordner von selbst durch und sendet, was darin neu ist. Im Ordner wird nichts verändert oder kopiert, und zu Hause wird nichts gelöscht, wenn es eine Datei hier wird.",
  installed: "Homeward ist installiert, also geht das auch geschlossen weiter.",
  notInstalled:
    "Solange Homeward nicht installiert ist, fragt der Browser bei jedem Besuch neu, und geschlossen wird nichts durchgesehen.",
  missing:
    "Dieser Browser hält für Websites keine Ordner offen. Wähle den Ordner wieder aus, um Neues daraus zu senden: Was schon zu Hause ist, wird nicht zweimal gesendet. Chrome und Edge am Computer können Ordner verknüpfen.",
  link: "Ordner verknüpfen",
  looking: (seenCount, readCount) =>
    `Wird durchgesehen: bisher ${files(seenCount)}, davon neu: ${n(readCount)}`,
  lookNow: "Jetzt nachsehen",
  never: "Noch nicht durchgesehen",
  lastLook: (ago, took) => `Zuletzt ${ago} durchgesehen, in ${took}.`,
  ago: (ms) => (ms < 60_000 ? "gerade eben" : `vor ${formatDuration(ms)}`),
  ask: "Der Browser will wieder dein Ja, bevor Homeward diesen Ordner lesen darf. Was daraus wartet, wartet bis dahin.",
  allow: "Homeward lesen lassen",
  refused:
    "Der Browser hat es nicht erlaubt. In seinen Einstellungen für diese Seite lässt es sich erlauben.",
  away: "Dieser Ordner ist gerade nicht da oder plötzlich leer. Liegt er auf einem Laufwerk, schließ es an. Nichts ist vergessen.",
  full: "Die Warteschlange ist voll; der Rest kommt herein, wenn etwas davon zu Hause ist.",
  gone: (count) =>
    plural(count, {
      one: `${n(count)} Foto verschwand aus diesem Ordner, bevor es zu Hause war:`,
      other: `${n(count)} Fotos verschwanden aus diesem Ordner, bevor sie zu Hause waren:`,
    }),
  problems: (count) =>
    plural(count, {
      one: `${n(count)} Datei kann nicht kommen:`,
      other: `${n(count)} Dateien können nicht kommen:`,
    }),
  rules: "Was gesendet wird",
  include: "Nur diese",
  includeHint: "Namen oder Muster wie *.jpg oder 2024/**. Keine: alle Fotos und Videos.",
  exclude: "Diese nicht",
  excludeHint: "Etwa Screenshots oder *.png.",
  onlyFrom: "Nur was geändert wurde seit",
  hidden: "Verborgene Dateien und Ordner",
  hiddenHint: "Solche, deren Name mit einem Punkt beginnt.",
  albums: "Aus seinen Ordnern Alben machen",
  albumsHint: "Ein Foto kommt in das Album, das so heißt wie der Ordner, in dem es liegt.",
  save: "Sichern",
  saved: "Gesichert. Homeward sieht ihn neu durch.",
  unlink: "Verknüpfung lösen",
  unlinkQuestion: (name) => `Verknüpfung mit ${name} lösen?`,
  unlinkWords:
    "Homeward sieht diesen Ordner nicht mehr an. Nichts zu Hause wird gelöscht und keine Datei im Ordner.",
  queued: (count) =>
    plural(count, {
      one: `${n(count)} Foto daraus wartet darauf, gesendet zu werden.`,
      other: `${n(count)} Fotos daraus warten darauf, gesendet zu werden.`,
    }),
  keepQueued: "Lösen und Wartendes senden",
  dropQueued: "Lösen und nichts davon senden",
  confirm: "Verknüpfung lösen",
  cancel: "Verknüpft lassen",

  state: {
    nothing: "Nichts zu senden darin",
    allHome: (count) =>
      plural(count, {
        one: "Die eine Datei darin ist zu Hause",
        other: `Alle ${n(count)} sind zu Hause`,
      }),
    left: (leftCount, fileCount) =>
      plural(leftCount, {
        one: `${n(leftCount)} von ${n(fileCount)} ist noch nicht zu Hause`,
        other: `${n(leftCount)} von ${n(fileCount)} sind noch nicht zu Hause`,
      }),
  },
  problem: (path, words) => `${path}: ${words}`,
};
