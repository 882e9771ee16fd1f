import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const REPORT_WORDS: LateWords["REPORT_WORDS"] = {
  stopped: (count) =>
    plural(count, {
      one: `${n(count)} no se miró.`,
      many: `${n(count)} no se miraron.`,
      other: `${n(count)} no se miraron.`,
    }),
  damaged: (count) =>
    plural(count, {
      one: `${n(count)} archivo parece dañado: acaba antes de tiempo. Se queda como está:`,
      many: `${n(count)} de archivos parecen dañados: acaban antes de tiempo. Se quedan como están:`,
      other: `${n(count)} archivos parecen dañados: acaban antes de tiempo. Se quedan como están:`,
    }),
  more: (count) => `y ${n(count)} más`,
  losses: "Lo que parece haberse perdido antes",
  hide: "No me lo digas más",
  hideThis: (title) => `No me lo digas más: ${title}`,
};
