import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

const files = (count: number) =>
  plural(count, {
    one: `${n(count)} archivo`,
    many: `${n(count)} de archivos`,
    other: `${n(count)} archivos`,
  });
/** A line about some of them; "" where there are none. */
const numbered = (count: number, what: string, consequence: string): string =>
  count === 0 ? "" : `${what}: ${n(count)}; ${consequence}`;

export const IMPORT_WORDS: LateWords["IMPORT_WORDS"] = {
  title: "Importar de Google Fotos o de Apple",
  hint: "Elige juntas todas las partes de un Google Takeout o de la copia «Datos y privacidad» de Apple, como archivos zip o como la carpeta descomprimida. Nada se descomprime antes en este dispositivo.",
  pickZips: "Elegir archivos zip",
  pickFolder: "Elegir una carpeta descomprimida",
  looking: (count) => `Revisándolo… hasta ahora ${files(count)}`,
  reading: (done, all) => `Leyendo lo que cuenta… ${n(done)} de ${n(all)}`,
  nothing: "No hay ninguna foto ni ningún vídeo dentro.",
  plan: { google: "Google Fotos", apple: "Fotos de Apple", folder: "Una carpeta de fotos" },
  start: "Importar",
  goOn: "Continuar la importación",
  cancel: "Ahora no",
  stop: "Parar",
  close: "Hecho",
  resume: (done, all) =>
    `Esta importación ya se empezó: ${n(done)} de ${n(all)} están hechos. Continúa desde ahí.`,
  pickAgain: (done, all, names) =>
    `Una importación no está terminada: ${n(done)} de ${n(all)}. Elige de nuevo los mismos archivos para continuar: ${names}`,
  reopen: "Continuar con los mismos archivos",
  lines: (counts) =>
    [
      plural(counts.photos, {
        one: `${n(counts.photos)} foto`,
        many: `${n(counts.photos)} de fotos`,
        other: `${n(counts.photos)} fotos`,
      }),
      counts.videos > 0
        ? plural(counts.videos, {
            one: `${n(counts.videos)} vídeo`,
            many: `${n(counts.videos)} de vídeos`,
            other: `${n(counts.videos)} vídeos`,
          })
        : "",
      counts.albums > 0
        ? plural(counts.albums, {
            one: `${n(counts.albums)} álbum`,
            many: `${n(counts.albums)} de álbumes`,
            other: `${n(counts.albums)} álbumes`,
          })
        : "",
      numbered(counts.dated, "Con fecha de la exportación", "cuenta donde el archivo no tiene"),
      numbered(
        counts.repeated,
        "Más de una vez",
        "cada una es una sola foto, en todos sus álbumes",
      ),
      numbered(counts.untold, "De las que la exportación no cuenta nada", "entran como están"),
      numbered(counts.archived, "Archivadas u ocultas allí", "entran como todas las demás"),
      numbered(counts.trashed, "En su papelera", "se quedan fuera"),
      numbered(counts.other, "Ni foto ni vídeo", "se quedan fuera"),
      "Cuántas están ya en casa solo se sabe al leerlas.",
    ].filter((line) => line !== ""),
  progress: ({ doneCount, allCount }) => `${n(doneCount)} de ${files(allCount)}`,
  waitsForRoom:
    "Ahora no hay sitio para más en este dispositivo. Continúa por sí solo cuando algunas estén en casa.",
  done: ({ queuedCount, alreadyCount, refusedCount }) =>
    [
      plural(queuedCount, {
        one: `${n(queuedCount)} archivo va de camino a casa.`,
        many: `${n(queuedCount)} de archivos van de camino a casa.`,
        other: `${n(queuedCount)} archivos van de camino a casa.`,
      }),
      alreadyCount > 0
        ? `Ya aquí o en casa: ${n(alreadyCount)}; se envía lo que la exportación cuenta de ellos.`
        : "",
      refusedCount > 0 ? `No se pudieron tomar: ${n(refusedCount)}.` : "",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
  stopped:
    "Parado. Lo que se tomó se queda; si eliges de nuevo los mismos archivos, continúa desde aquí.",
  more: (count) => `y ${n(count)} más`,
  failed: "Ahora no se puede revisar esto.",
};
