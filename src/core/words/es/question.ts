import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const QUESTION_WORDS: LateWords["QUESTION_WORDS"] = {
  deleted: {
    title: (count) =>
      plural(count, {
        one: `${n(count)} foto de aquí se borró en casa.`,
        many: `${n(count)} de fotos de aquí se borraron en casa.`,
        other: `${n(count)} fotos de aquí se borraron en casa.`,
      }),
    question: (count) =>
      plural(count, {
        one: "¿Enviarla de nuevo?",
        many: "¿Enviarlas de nuevo?",
        other: "¿Enviarlas de nuevo?",
      }),
    yes: "Enviar de nuevo",
    no: "No enviar",
  },
  trashed: {
    title: (count) =>
      plural(count, {
        one: `${n(count)} foto de aquí está en la papelera de casa.`,
        many: `${n(count)} de fotos de aquí están en la papelera de casa.`,
        other: `${n(count)} fotos de aquí están en la papelera de casa.`,
      }),
    question: (count) =>
      plural(count, {
        one: "¿Devolverla a su sitio?",
        many: "¿Devolverlas a su sitio?",
        other: "¿Devolverlas a su sitio?",
      }),
    yes: "Devolver a su sitio",
    no: "Dejar en la papelera",
  },
  note: "Si no, Homeward suelta su copia. Tus propios archivos se quedan.",
};
