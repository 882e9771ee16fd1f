import type { LateWords } from "../spoken.ts";
import { formatList } from "../../view/format-list.ts";
import { n, plural } from "./plural.ts";

export const LOSS_WORDS: LateWords["LOSS_WORDS"] = {
  titles: {
    "place-missing": (count) =>
      plural(count, {
        one: `${n(count)} Foto kam ohne Ort`,
        other: `${n(count)} Fotos kamen ohne Ort`,
      }),
    "re-encoded": (count) =>
      plural(count, {
        one: `${n(count)} Foto kam als JPEG-Kopie, nicht als Original`,
        other: `${n(count)} Fotos kamen als JPEG-Kopien, nicht als Originale`,
      }),
    "video-missing": (count) =>
      plural(count, {
        one: `${n(count)} Live Photo kam ohne sein Video`,
        other: `${n(count)} Live Photos kamen ohne ihr Video`,
      }),
    "photo-missing": (count) =>
      plural(count, {
        one: `Von ${n(count)} Live Photo kam nur das Video`,
        other: `Von ${n(count)} Live Photos kamen nur die Videos`,
      }),
    "date-from-file": (count) =>
      plural(count, {
        one: `${n(count)} Datei sagt nicht, wann sie aufgenommen wurde`,
        other: `${n(count)} Dateien sagen nicht, wann sie aufgenommen wurden`,
      }),
    "edited-copy": (count) =>
      plural(count, {
        one: `${n(count)} Datei ist bearbeitet`,
        other: `${n(count)} Dateien sind bearbeitet`,
      }),
  },

  what: {
    "place-missing":
      "Andere Fotos dieser Kamera sagen, wo sie aufgenommen wurden, oder der Ort wurde entfernt.",
    "re-encoded": "Das Handy hat für diese Auswahl wohl ein JPEG gemacht.",
    "video-missing": "Der bewegte Teil war nicht unter dem Ausgewählten.",
    "photo-missing": "Das Standbild war nicht unter dem Ausgewählten.",
    "date-from-file": "Das Zuhause ordnet stattdessen nach der letzten Änderung der Datei.",
    "edited-copy": "Willst du auch das Foto, wie es aufgenommen wurde, füge es neben diesem hinzu.",
  },

  ways: {
    "place-missing": {
      ios: "Tippe beim Auswählen unten auf „Optionen“ und schalte „Standort“ ein.",
      android:
        "Android nimmt den Ort aus Fotos, die ein Browser bekommt. Über „Dateien“ blieb er bis etwa März 2026; neuere Handys entfernen ihn auch dort. Von einem Computer kommt der Ort mit.",
      desktop: "Dieser Browser entfernt nichts: Die Dateien haben keinen Ort.",
    },
    "re-encoded": {
      ios: "Tippe beim Auswählen auf „Optionen“ und wähle „Aktuell“ statt „Automatisch“. Oder sichere erst in „Dateien“ und wähle über „Dateien“ aus.",
      android: "Bitte um das Original, wo diese herkamen.",
      desktop: "Bitte um das Original, wo diese herkamen.",
    },
    "video-missing": {
      ios: "Die Fotoauswahl gibt nur das Standbild heraus. Teile in „Fotos“ mit „Optionen“ → „Alle Fotodaten“ und sichere in „Dateien“; wähle dann beide über „Dateien“ aus.",
      android: "Wähle das Foto und sein Video zusammen aus.",
      desktop: "Füge das Video mit demselben Namen hinzu; es findet zu seinem Foto.",
    },
    "photo-missing": {
      ios: "Teile in „Fotos“ mit „Optionen“ → „Alle Fotodaten“ und sichere in „Dateien“; wähle dann beide über „Dateien“ aus.",
      android: "Wähle das Foto und sein Video zusammen aus.",
      desktop: "Füge das Foto mit demselben Namen hinzu; es findet zu seinem Video.",
    },
    "date-from-file": { ios: "", android: "", desktop: "" },
    "edited-copy": { ios: "", android: "", desktop: "" },
  },

  named: (names, moreCount) =>
    `${formatList(moreCount > 0 ? [...names, `${n(moreCount)} weitere`] : names)}.`,
};
