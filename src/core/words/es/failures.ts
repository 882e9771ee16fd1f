import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const FAILURE_WORDS: LateWords["FAILURE_WORDS"] = {
  title: "Te necesita",
  count: (count) =>
    plural(count, {
      one: `${n(count)} foto quedó apartada. Está a salvo en este dispositivo.`,
      many: `${n(count)} de fotos quedaron apartadas. Están a salvo en este dispositivo.`,
      other: `${n(count)} fotos quedaron apartadas. Están a salvo en este dispositivo.`,
    }),
  photos: (count) =>
    plural(count, {
      one: `${n(count)} foto`,
      many: `${n(count)} de fotos`,
      other: `${n(count)} fotos`,
    }),
  retry: "Reintentar todo",
  retryOf: (reason) => `Reintentar todo: ${reason}`,
  remove: "Quitar todo…",
  removeOf: (reason) => `Quitar todo: ${reason}`,
  question: (count) =>
    plural(count, {
      one: `¿Quitar ${n(count)} foto de Homeward?`,
      many: `¿Quitar ${n(count)} de fotos de Homeward?`,
      other: `¿Quitar ${n(count)} fotos de Homeward?`,
    }),
  consequence: (count) =>
    plural(count, {
      one: "No está en casa. La copia que guarda Homeward desaparece; tu propio archivo se queda donde está.",
      many: "No están en casa. Las copias que guarda Homeward desaparecen; tus propios archivos se quedan donde están.",
      other:
        "No están en casa. Las copias que guarda Homeward desaparecen; tus propios archivos se quedan donde están.",
    }),
  confirm: "Quitar",
  cancel: "Conservar",
  retried: (count) =>
    plural(count, {
      one: `${n(count)} foto se reintenta.`,
      many: `${n(count)} de fotos se reintentan.`,
      other: `${n(count)} fotos se reintentan.`,
    }),
  removed: (count) =>
    plural(count, {
      one: `${n(count)} foto se quitó.`,
      many: `${n(count)} de fotos se quitaron.`,
      other: `${n(count)} fotos se quitaron.`,
    }),
};
