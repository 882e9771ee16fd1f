import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const CHOOSE_WORDS: LateWords["CHOOSE_WORDS"] = {
  group: "Más formas de añadir fotos",
  files: "Archivos",
  folder: "Carpeta",
  link: "Enlazar una carpeta",
  camera: "Cámara",
  filesHint: "«Archivos» conserva más de una foto en algunos móviles.",
  unreadableFolder: "No se puede leer esta carpeta.",
  unreadableFile: "No se puede leer este archivo en este dispositivo.",
  tooDeep: "Dentro hay carpetas demasiado profundas. Suéltalas por separado.",
  tooMany: (count) =>
    plural(count, {
      one: `Contiene más de ${n(count)} archivo. Suelta por separado las carpetas de dentro.`,
      many: `Contiene más de ${n(count)} de archivos. Suelta por separado las carpetas de dentro.`,
      other: `Contiene más de ${n(count)} archivos. Suelta por separado las carpetas de dentro.`,
    }),
  nothing: "No hay ningún archivo dentro.",
};
