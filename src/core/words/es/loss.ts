import type { LateWords } from "../spoken.ts";
import { formatList } from "../../view/format-list.ts";
import { n, plural } from "./plural.ts";

export const LOSS_WORDS: LateWords["LOSS_WORDS"] = {
  titles: {
    "place-missing": (count) =>
      plural(count, {
        one: `${n(count)} foto llegó sin lugar`,
        many: `${n(count)} de fotos llegaron sin lugar`,
        other: `${n(count)} fotos llegaron sin lugar`,
      }),
    "re-encoded": (count) =>
      plural(count, {
        one: `${n(count)} foto llegó como copia JPEG, no como original`,
        many: `${n(count)} de fotos llegaron como copias JPEG, no como originales`,
        other: `${n(count)} fotos llegaron como copias JPEG, no como originales`,
      }),
    "video-missing": (count) =>
      plural(count, {
        one: `${n(count)} Live Photo llegó sin su vídeo`,
        many: `${n(count)} de Live Photos llegaron sin su vídeo`,
        other: `${n(count)} Live Photos llegaron sin su vídeo`,
      }),
    "photo-missing": (count) =>
      plural(count, {
        one: `De ${n(count)} Live Photo solo llegó el vídeo`,
        many: `De ${n(count)} de Live Photos solo llegaron los vídeos`,
        other: `De ${n(count)} Live Photos solo llegaron los vídeos`,
      }),
    "date-from-file": (count) =>
      plural(count, {
        one: `${n(count)} archivo no dice cuándo se tomó`,
        many: `${n(count)} de archivos no dicen cuándo se tomaron`,
        other: `${n(count)} archivos no dicen cuándo se tomaron`,
      }),
    "edited-copy": (count) =>
      plural(count, {
        one: `${n(count)} archivo está editado`,
        many: `${n(count)} de archivos están editados`,
        other: `${n(count)} archivos están editados`,
      }),
  },

  what: {
    "place-missing": "Otras fotos de esta cámara dicen dónde se tomaron, o se les quitó el lugar.",
    "re-encoded": "Parece que el móvil hizo un JPEG para esta selección.",
    "video-missing": "La parte en movimiento no estaba entre lo elegido.",
    "photo-missing": "La imagen fija no estaba entre lo elegido.",
    "date-from-file": "La casa ordena por el último cambio del archivo.",
    "edited-copy": "Si quieres también la foto como se tomó, añádela junto a esta.",
  },

  ways: {
    "place-missing": {
      ios: "Al elegir, toca «Opciones» abajo y activa «Ubicación».",
      android:
        "Android quita el lugar de las fotos que recibe un navegador. Con «Archivos» se conservaba hasta marzo de 2026, más o menos; los móviles más nuevos también lo quitan ahí. Desde un ordenador, el lugar viene con ellas.",
      desktop: "Este navegador no quita nada: los archivos no tienen lugar.",
    },
    "re-encoded": {
      ios: "Al elegir, toca «Opciones» y elige «Actual» en vez de «Automático». O guarda antes en Archivos y elige con «Archivos».",
      android: "Pide el original a quien te las dio.",
      desktop: "Pide el original a quien te las dio.",
    },
    "video-missing": {
      ios: "El selector de fotos entrega solo la imagen fija. En Fotos, comparte con «Opciones» → «Todos los datos de fotos» y guarda en Archivos; luego elige ambos con «Archivos».",
      android: "Elige juntos la foto y su vídeo.",
      desktop: "Añade el vídeo con el mismo nombre; se une a su foto.",
    },
    "photo-missing": {
      ios: "En Fotos, comparte con «Opciones» → «Todos los datos de fotos» y guarda en Archivos; luego elige ambos con «Archivos».",
      android: "Elige juntos la foto y su vídeo.",
      desktop: "Añade la foto con el mismo nombre; se une a su vídeo.",
    },
    "date-from-file": { ios: "", android: "", desktop: "" },
    "edited-copy": { ios: "", android: "", desktop: "" },
  },

  named: (names, moreCount) =>
    `${formatList(moreCount > 0 ? [...names, `${n(moreCount)} más`] : names)}.`,
};
