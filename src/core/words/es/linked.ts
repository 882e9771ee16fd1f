import type { LateWords } from "../spoken.ts";
import { formatDuration } from "../../view/format-duration.ts";
import { n, plural } from "./plural.ts";

const files = (count: number) =>
  plural(count, {
    one: `${n(count)} archivo`,
    many: `${n(count)} de archivos`,
    other: `${n(count)} archivos`,
  });

export const LINKED_WORDS: LateWords["LINKED_WORDS"] = {
  title: "Carpetas enlazadas",
  hint: "Homeward revisa por sí solo una carpeta enlazada y envía lo nuevo. Nada de la carpeta se cambia ni se copia, y nada se borra en casa cuando se borra un archivo aquí.",
  installed: "Homeward está instalado, así que esto sigue mientras está cerrado.",
  notInstalled:
    "Mientras Homeward no esté instalado, el navegador pregunta en cada visita y no se mira nada mientras está cerrado.",
  missing:
    "Este navegador no mantiene carpetas abiertas para los sitios. Elige de nuevo la carpeta para enviar lo nuevo: lo que ya está en casa no se envía dos veces. Chrome y Edge en un ordenador pueden enlazar carpetas.",
  link: "Enlazar una carpeta",
  looking: (seenCount, readCount) =>
    `Mirando: hasta ahora ${files(seenCount)}, nuevos: ${n(readCount)}`,
  lookNow: "Mirar ahora",
  never: "Aún sin revisar",
  lastLook: (ago, took) => `Última revisión: ${ago}; duró ${took}.`,
  ago: (ms) => (ms < 60_000 ? "ahora mismo" : `hace ${formatDuration(ms)}`),
  ask: "El navegador quiere de nuevo tu sí antes de que Homeward pueda leer esta carpeta. Lo que espera de ella espera hasta entonces.",
  allow: "Dejar que Homeward la lea",
  refused: "El navegador no lo permitió. Se puede permitir en sus ajustes para este sitio.",
  away: "Esta carpeta no está ahora o de repente está vacía. Si está en un disco, conéctalo. No se olvida nada.",
  full: "La cola está llena; el resto entra cuando algo de ella esté en casa.",
  gone: (count) =>
    plural(count, {
      one: `${n(count)} foto se fue de esta carpeta antes de estar en casa:`,
      many: `${n(count)} de fotos se fueron de esta carpeta antes de estar en casa:`,
      other: `${n(count)} fotos se fueron de esta carpeta antes de estar en casa:`,
    }),
  problems: (count) =>
    plural(count, {
      one: `${n(count)} archivo no puede venir:`,
      many: `${n(count)} de archivos no pueden venir:`,
      other: `${n(count)} archivos no pueden venir:`,
    }),
  rules: "Qué se envía",
  include: "Solo estos",
  includeHint: "Nombres o patrones, como *.jpg o 2024/**. Ninguno: todas las fotos y vídeos.",
  exclude: "Estos no",
  excludeHint: "Como Screenshots o *.png.",
  onlyFrom: "Solo lo cambiado desde",
  hidden: "Archivos y carpetas ocultos",
  hiddenHint: "Aquellos cuyo nombre empieza por un punto.",
  albums: "Hacer álbumes de sus carpetas",
  albumsHint: "Una foto entra en el álbum que se llama como la carpeta en la que está.",
  save: "Guardar",
  saved: "Guardado. Homeward la revisa de nuevo.",
  unlink: "Desenlazar",
  unlinkQuestion: (name) => `¿Desenlazar ${name}?`,
  unlinkWords:
    "Homeward ya no mira esta carpeta. No se borra nada en casa ni ningún archivo de la carpeta.",
  queued: (count) =>
    plural(count, {
      one: `${n(count)} foto de ella espera el envío.`,
      many: `${n(count)} de fotos de ella esperan el envío.`,
      other: `${n(count)} fotos de ella esperan el envío.`,
    }),
  keepQueued: "Desenlazar y enviar lo que espera",
  dropQueued: "Desenlazar y no enviar nada",
  confirm: "Desenlazar",
  cancel: "Mantener enlazada",

  state: {
    nothing: "No hay nada que enviar",
    allHome: (count) =>
      plural(count, {
        one: "Su único archivo está en casa",
        many: `Los ${n(count)} están en casa`,
        other: `Los ${n(count)} están en casa`,
      }),
    left: (leftCount, fileCount) =>
      plural(leftCount, {
        one: `${n(leftCount)} de ${n(fileCount)} aún no está en casa`,
        many: `${n(leftCount)} de ${n(fileCount)} aún no están en casa`,
        other: `${n(leftCount)} de ${n(fileCount)} aún no están en casa`,
      }),
  },
  problem: (path, words) => `${path}: ${words}`,
};
