import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const FAILURE_WORDS: LateWords["FAILURE_WORDS"] = {
  title: "Braucht dich",
  count: (count) =>
    plural(count, {
      one: `${n(count)} Foto wurde beiseitegelegt. Es ist auf diesem Gerät sicher.`,
      other: `${n(count)} Fotos wurden beiseitegelegt. Sie sind auf diesem Gerät sicher.`,
    }),
  photos: (count) => plural(count, { one: `${n(count)} Foto`, other: `${n(count)} Fotos` }),
  retry: "Alle erneut versuchen",
  retryOf: (reason) => `Alle erneut versuchen: ${reason}`,
  remove: "Alle entfernen…",
  removeOf: (reason) => `Alle entfernen: ${reason}`,
  question: (count) =>
    plural(count, {
      one: `${n(count)} Foto aus Homeward entfernen?`,
      other: `${n(count)} Fotos aus Homeward entfernen?`,
    }),
  consequence: (count) =>
    plural(count, {
      one: "Es ist nicht zu Hause. Die Kopie, die Homeward hat, verschwindet; deine eigene Datei bleibt, wo sie ist.",
      other:
        "Sie sind nicht zu Hause. Die Kopien, die Homeward hat, verschwinden; deine eigenen Dateien bleiben, wo sie sind.",
    }),
  confirm: "Entfernen",
  cancel: "Behalten",
  retried: (count) =>
    plural(count, {
      one: `${n(count)} Foto wird erneut versucht.`,
      other: `${n(count)} Fotos werden erneut versucht.`,
    }),
  removed: (count) =>
    plural(count, {
      one: `${n(count)} Foto wurde entfernt.`,
      other: `${n(count)} Fotos wurden entfernt.`,
    }),
};
