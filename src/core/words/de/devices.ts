import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const DEVICE_WORDS: LateWords["DEVICE_WORDS"] = {
  hint: "Jedes davon sieht alle Fotos zu Hause und kann mehr senden.",
  reading: "Dein Zuhause wird gefragt…",
  unpaired: "Sobald dieses Gerät gekoppelt ist, erscheinen hier die anderen.",
  failed: (words) => `Die Geräte deines Zuhauses lassen sich nicht zeigen: ${words}`,
  again: "Noch einmal versuchen",
  isThis: "Dieses Gerät",
  seenNow: "Gerade eben gesehen",
  seen: (ago) => `Zuletzt gesehen ${ago}`,
  waiting: (count) =>
    plural(count, {
      one: `${n(count)} Foto wartet dort`,
      other: `${n(count)} Fotos warten dort`,
    }),

  rename: "Umbenennen",
  renameOf: (name) => `${name} umbenennen`,
  nameOf: (name) => `Ein Name für ${name}`,
  name: "Name",
  save: "Sichern",
  cancel: "Abbrechen",
  renamed: (name) => `Es heißt jetzt ${name}.`,

  revoke: "Abmelden…",
  revokeOf: (name) => `${name} abmelden`,
  question: (name) => `${name} abmelden?`,
  consequence:
    "Es kann dieses Zuhause weder sehen noch etwas dorthin senden, bis es wieder gekoppelt wird. Was es gesendet hat, bleibt zu Hause; was auf ihm wartet, bleibt dort.",
  confirm: "Abmelden",
  keep: "Behalten",
  revoked: (name) => `${name} wurde abgemeldet.`,

  invite: "Ein weiteres Gerät hereinlassen…",
  inviteTitle: "Ein weiteres Gerät hereinlassen",
  inviteHow:
    "Öffne diesen Link auf dem anderen Gerät oder gib dort den Code ein. Er lässt ein Gerät herein, einmal, innerhalb von 10 Minuten.",
  link: "Link",
  code: "Code",
  copy: "Link kopieren",
  copied: "Kopiert",
};
