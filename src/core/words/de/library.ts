import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

const photos = (count: number) =>
  plural(count, { one: `${n(count)} Foto`, other: `${n(count)} Fotos` });

export const LIBRARY_WORDS: LateWords["LIBRARY_WORDS"] = {
  loading: "Dein Zuhause wird nach seinen Fotos gefragt…",
  failed: (words) => `Die Mediathek lässt sich gerade nicht lesen: ${words}`,
  offline: "Du bist offline.",
  byMemory: "Das weiß dieses Gerät noch: Fotos, die noch hier sind, und Quittungen.",
  again: "Noch einmal versuchen",
  unpaired: "Kopple dieses Gerät, um zu sehen, was zu Hause ist.",
  pairWay: "Koppeln",
  empty: "Noch ist nichts zu Hause. Was ankommt, erscheint hier von selbst.",
  emptyWay: "Fotos auswählen",
  emptyFound: "Nichts zu Hause passt dazu.",
  emptyFavourites: "Noch keine Favoriten. Öffne ein Foto und markiere es.",
  emptyAlbum: "Dieses Album ist leer. Wähle Fotos aus und füge sie hinzu.",
  emptyTrash: "Der Papierkorb ist leer.",
  grid: "Fotos nach Tagen",
  dayCount: photos,

  search: "Nach Dateinamen oder Kamera suchen",
  searchOpen: "Suchen",
  searchClose: "Suche schließen",
  searchHint: "Dateiname oder Kamera",
  show: "Zeigen",
  shows: { all: "Alle", favourites: "Favoriten", trash: "Papierkorb", albums: "Alben" },
  album: (name, count) => `${name} (${n(count)})`,
  scrubber: "Monat",

  tile: (filename, day, more) => [filename, day, ...more].join(", "),
  favourite: "Favorit",
  videoOf: (length) => (length === "" ? "Video" : `Video, ${length}`),
  hereMark: "Hier",
  onlyHere: "bisher nur auf diesem Gerät",
  live: "Live",
  livePhoto: "Live Photo",
  motion: "Bewegt",
  motionPhoto: "Bewegtes Foto",
  motionInside: "Sein Film steckt in dieser Datei.",
  playLive: "Video dieses Live Photos abspielen",
  stopLive: "Foto zeigen",
  noLive:
    "Dieser Browser kann das Video dieses Live Photos nicht abspielen. Es ist sicher; du kannst es herunterladen.",
  select: (filename) => `${filename} auswählen`,
  selectDay: (day) => `Alle vom ${day} auswählen`,

  selected: (count) => `${n(count)} ausgewählt`,
  selection: "Ausgewählte Fotos",
  clear: "Auswahl aufheben",
  addToAlbum: "Zu Album hinzufügen",
  removeFromAlbum: "Aus Album nehmen",
  download: "Herunterladen",
  restoreInto: "In einen Ordner sichern",
  trash: "Löschen",
  restore: "Zurückholen",

  trashed: (count) =>
    plural(count, {
      one: `${n(count)} Foto in den Papierkorb gelegt.`,
      other: `${n(count)} Fotos in den Papierkorb gelegt.`,
    }),
  restored: (count) => `${photos(count)} zurückgeholt.`,
  undo: "Rückgängig",
  dismiss: "Schließen",

  trashSummary: (count, size, days) =>
    plural(days, {
      one: `${photos(count)}, ${size}. Jedes wird ${n(days)} Tag, nachdem es hierherkam, endgültig gelöscht.`,
      other: `${photos(count)}, ${size}. Jedes wird ${n(days)} Tage, nachdem es hierherkam, endgültig gelöscht.`,
    }),
  emptyTrashButton: "Papierkorb leeren",
  emptyTrashQuestion: "Papierkorb leeren?",
  emptyTrashFrees: (count, size) =>
    plural(count, {
      one: `${n(count)} Foto wird zu Hause endgültig gelöscht, auch sein Original. Das gibt ${size} frei. Kopien auf deinen Geräten bleiben, werden aber nicht von selbst wieder gesendet.`,
      other: `${n(count)} Fotos werden zu Hause endgültig gelöscht, auch die Originale. Das gibt ${size} frei. Kopien auf deinen Geräten bleiben, werden aber nicht von selbst wieder gesendet.`,
    }),
  emptyTrashConfirm: "Endgültig löschen",
  emptied: (count, size) => `${photos(count)} endgültig gelöscht, ${size} frei geworden.`,
  cancel: "Abbrechen",
  busy: "Einen Moment…",

  albumQuestion: (count) => `${photos(count)} zu einem Album hinzufügen`,
  albumExisting: "Album",
  albumNew: "Neues Album",
  albumName: "Name des neuen Albums",
  albumConfirm: "Hinzufügen",
  albumNameMissing: "Gib dem neuen Album einen Namen.",
  addedToAlbum: (count, name) => `${photos(count)} zu ${name} hinzugefügt.`,
  removedFromAlbum: (count) => `${photos(count)} aus dem Album genommen.`,
  deleteAlbum: "Album löschen",
  albumDeleted: (name) => `Das Album ${name} ist weg. Seine Fotos bleiben.`,

  restoring: (done, all) => `Wird in den Ordner gesichert: ${n(done)} von ${n(all)}`,
  restoredInto: (written, there, failed) =>
    [
      `${photos(written)} in den Ordner gesichert`,
      ...(there > 0 ? [`${n(there)} schon dort`] : []),
      ...(failed > 0 ? [`${n(failed)} nicht gesichert`] : []),
    ].join(", "),

  viewer: "Fotobetrachter",
  place: (index, count, isMore) => `${n(index)} von ${n(count)}${isMore ? "+" : ""}`,
  previous: "Vorheriges Foto",
  next: "Nächstes Foto",
  close: "Schließen",
  details: "Details",
  actions: "Was du mit diesem Foto tun kannst",
  favour: "Als Favorit markieren",
  unfavour: "Kein Favorit mehr",
  notShown:
    "Von dieser Datei lässt sich hier kein Bild zeigen. Ihr Original ist sicher; du kannst es herunterladen.",
  notHereNow:
    "Dieses Gerät hat die Quittung, und das Foto ist zu Hause sicher. Es erscheint, wenn dein Zuhause antwortet.",
  notPlayed:
    "Dieser Browser kann dieses Video nicht abspielen. Sein Original ist sicher; du kannst es herunterladen.",

  facts: {
    title: "Details",
    where: "Wo",
    taken: "Aufgenommen",
    description: "Beschreibung",
    camera: "Kamera",
    place: "Ort",
    size: "Größe",
    files: "Dateien",
    hash: "SHA-256",
    copyHash: "Ganzen Hash kopieren",
    copied: "Kopiert",
    receipt: "Quittung",
    stored: "Zu Hause seit",
    albums: "Alben",
    failed: "Die Details lassen sich gerade nicht lesen.",
  },
  takenFrom: {
    exif: "wie die Kamera es geschrieben hat",
    container: "wie die Kamera es in das Video geschrieben hat",
    sidecar: "aus den Notizen, die mit dem Foto kamen",
    "file-name": "aus dem Dateinamen gelesen",
    "file-name-day": "der Dateiname nennt den Tag, nicht die Uhrzeit",
    modified: "aus dem Änderungsdatum der Datei; das Foto selbst nennt keines",
    received: "als es zu Hause ankam; nichts sagt, wann es aufgenommen wurde",
  },
  onlyHereFact: "Bisher nur auf diesem Gerät. Es geht von selbst nach Hause.",
  knownFact: "Zu Hause: Dieses Gerät hat die Quittung.",
  dayAndTime: (day, time) => `${day}, ${time}`,
  openInMaps: "In Karten öffnen",
  pixels: (width, height) => `${width} × ${height}`,
  receiptOf: {
    valid: "von deinem Zuhause unterschrieben; dieses Gerät hat die Unterschrift geprüft",
    wrong: "passt nicht zum Schlüssel deines Zuhauses. Verlass dich nicht darauf",
    unchecked: "vorhanden, aber dieser Browser kann keine Unterschriften prüfen",
    none: "keine",
  },
};
