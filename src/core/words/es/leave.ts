import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const LEAVE_WORDS: LateWords["LEAVE_WORDS"] = {
  title: "Dejar esta casa",
  hint: "La casa olvida este dispositivo, y Homeward olvida aquí su cola y sus recibos. Lo que está en casa se queda allí, y tus propios archivos también.",
  button: "Dejar esta casa…",
  question: "¿Dejar esta casa?",
  allHome: "Aquí no espera nada. Lo que está en casa se queda allí.",
  left: (count) =>
    plural(count, {
      one: `${n(count)} foto aún no está en casa. Su copia en Homeward desaparece; tu propio archivo se queda.`,
      many: `${n(count)} de fotos aún no están en casa. Sus copias en Homeward desaparecen; tus propios archivos se quedan.`,
      other: `${n(count)} fotos aún no están en casa. Sus copias en Homeward desaparecen; tus propios archivos se quedan.`,
    }),
  untold:
    "Hecho aquí. Tu casa no respondió, así que este dispositivo sigue en su lista: quítalo allí.",
  confirm: "Dejar",
  busy: "Dejando…",
  cancel: "Quedarme",
};
