import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const RECEIPT_WORDS: LateWords["RECEIPT_WORDS"] = {
  title: "Quittungen",
  hint: "Das unterschriebene Wort deines Zuhauses, Foto für Foto, dass es jedes Byte für Byte hat.",
  count: (count) => plural(count, { one: `${n(count)} Quittung`, other: `${n(count)} Quittungen` }),
  empty: "Jedes Foto, das zu Hause ist, hinterlässt hier seine Quittung.",
  unreadable: "Die Quittungen lassen sich gerade nicht lesen.",
  search: "Nach Dateinamen suchen",
  searching: (done, all) => `${n(done)} von ${n(all)} durchgesehen…`,
  found: (count) =>
    plural(count, {
      one: `${n(count)} Quittung gefunden`,
      other: `${n(count)} Quittungen gefunden`,
    }),
  none: "Keine Quittung für eine Datei dieses Namens.",
  homeSince: (day) => `Zu Hause seit ${day}`,
  more: "Mehr zeigen",
  exportAll: "Alle Quittungen sichern",
  exportFound: "Gefundene sichern",
  exporting: "Die Quittungen werden gelesen…",

  open: (filename) => `Quittung von ${filename}`,
  stored: "Zu Hause seit",
  size: "Größe",
  hash: "SHA-256",
  copy: "Kopieren",
  copied: "Kopiert",
  signature: "Unterschrift",
  verdict: {
    checking: "Wird geprüft…",
    valid:
      "Gültig: Der Schlüssel deines Zuhauses hat genau das unterschrieben. Eben auf diesem Gerät geprüft.",
    wrong: "Nicht gültig: Der Schlüssel deines Zuhauses hat das nicht unterschrieben.",
    unchecked: "Dieser Browser kann keine Unterschriften prüfen.",
    "other-home": "Von einem anderen Zuhause unterschrieben als dem, das jetzt antwortet.",
    away: "Dein Zuhause antwortet nicht, daher ist sein Schlüssel gerade nicht bekannt.",
  },
};
