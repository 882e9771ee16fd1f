import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const RECEIPT_WORDS: LateWords["RECEIPT_WORDS"] = {
  title: "Recibos",
  hint: "La palabra firmada de tu casa, foto por foto, de que la tiene byte por byte.",
  count: (count) =>
    plural(count, {
      one: `${n(count)} recibo`,
      many: `${n(count)} de recibos`,
      other: `${n(count)} recibos`,
    }),
  empty: "Cada foto que está en casa deja aquí su recibo.",
  unreadable: "Ahora no se pueden leer los recibos.",
  search: "Buscar por nombre de archivo",
  searching: (done, all) => `Revisados ${n(done)} de ${n(all)}…`,
  found: (count) =>
    plural(count, {
      one: `${n(count)} recibo encontrado`,
      many: `${n(count)} de recibos encontrados`,
      other: `${n(count)} recibos encontrados`,
    }),
  none: "No hay recibo de un archivo con ese nombre.",
  homeSince: (day) => `En casa desde ${day}`,
  more: "Mostrar más",
  exportAll: "Guardar todos los recibos",
  exportFound: "Guardar los encontrados",
  exporting: "Leyendo los recibos…",

  open: (filename) => `Recibo de ${filename}`,
  stored: "En casa desde",
  size: "Tamaño",
  hash: "SHA-256",
  copy: "Copiar",
  copied: "Copiado",
  signature: "Firma",
  verdict: {
    checking: "Comprobando…",
    valid:
      "Válida: la clave de tu casa firmó exactamente esto. Recién comprobado en este dispositivo.",
    wrong: "No válida: la clave de tu casa no firmó esto.",
    unchecked: "Este navegador no puede comprobar firmas.",
    "other-home": "Firmado por otra casa que la que responde ahora.",
    away: "Tu casa no responde, así que ahora no se conoce su clave.",
  },
};
