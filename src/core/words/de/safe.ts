import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const SAFE_WORDS: LateWords["SAFE_WORDS"] = {
  title: "Kann von diesem Gerät gelöscht werden",
  hint: "Prüft die Quittung jedes Fotos, das dieses Gerät gesendet hat, und fragt dein Zuhause, ob es das Foto noch hat.",
  check: "Jetzt prüfen",
  again: "Noch einmal prüfen",
  checking: (done, all) => `${n(done)} von ${n(all)} Quittungen geprüft…`,
  asking: "Dein Zuhause wird gefragt…",
  failed: (words) => `Das ließ sich nicht prüfen: ${words}`,
  none: "Dieses Gerät hat keine Quittungen. Wähle ein Foto noch einmal aus: Ist es schon zu Hause, kommt seine Quittung zurück, ohne dass es gesendet wird.",
  count: (count, at) =>
    count === 0
      ? `Stand ${at}: Von keinem Foto ist bekannt, dass es gelöscht werden kann.`
      : plural(count, {
          one: `Stand ${at}: ${n(count)} Foto kann hier gelöscht werden.`,
          other: `Stand ${at}: ${n(count)} Fotos können hier gelöscht werden.`,
        }),
  promise:
    "Für jedes davon hat dein Zuhause genau diese Bytes unterschrieben, dieses Gerät hat die Unterschrift mit dem Schlüssel deines Zuhauses geprüft, und dein Zuhause hat eben geantwortet, dass es das Foto noch hat und dass es nicht im Papierkorb liegt.",
  limits:
    "Über eine Kopie deines Zuhauses selbst sagt das nichts: Geht seine Platte kaputt, ist das Foto mit ihr weg. Ein Foto, das du nach dem Senden bearbeitet hast, ist ein anderes Foto. Homeward löscht nie etwas von diesem Gerät.",
  left: {
    trashed: (count) =>
      plural(count, {
        one: `${n(count)} Foto liegt zu Hause im Papierkorb. Lösche es hier nicht.`,
        other: `${n(count)} Fotos liegen zu Hause im Papierkorb. Lösche sie hier nicht.`,
      }),
    gone: (count) =>
      plural(count, {
        one: `${n(count)} Foto ist nicht mehr zu Hause. Lösche es hier nicht.`,
        other: `${n(count)} Fotos sind nicht mehr zu Hause. Lösche sie hier nicht.`,
      }),
    wrong: (count) =>
      plural(count, {
        one: `Die Quittung von ${n(count)} Foto passt nicht zum Schlüssel deines Zuhauses. Verlass dich nicht darauf.`,
        other: `Die Quittungen von ${n(count)} Fotos passen nicht zum Schlüssel deines Zuhauses. Verlass dich nicht darauf.`,
      }),
    unchecked: (count) =>
      plural(count, {
        one: `Dieser Browser kann keine Unterschriften prüfen (Ed25519), daher gilt hier nichts als sicher. ${n(count)} Foto hat eine Quittung; öffne Homeward in einem neueren Browser, um sie zu prüfen.`,
        other: `Dieser Browser kann keine Unterschriften prüfen (Ed25519), daher gilt hier nichts als sicher. ${n(count)} Fotos haben Quittungen; öffne Homeward in einem neueren Browser, um sie zu prüfen.`,
      }),
  },
  listed: "Fotos, die hier gelöscht werden können",
  since: (day) => `zu Hause seit ${day}`,
  export: "Liste mit Quittungen sichern",
  changed: "Das Zuhause, das antwortet, ist nicht das, das dieses Gerät zuerst kannte.",
  changedHint:
    "Es unterschreibt mit einem anderen Schlüssel. Hast du dein Zuhause neu eingerichtet oder ohne seinen Schlüssel umgezogen, ist das richtig. Wenn nicht, antwortet vielleicht jemand anders: Lösche nichts.",
  trust: "Es ist mein Zuhause",
};
