import type { LateWords } from "../spoken.ts";

export const ADVICE_WORDS: LateWords["ADVICE_WORDS"] = {
  otherwise: "Reintenta o quítala de esta lista. Tu propio archivo se queda donde está.",
  "invalid-value": "Reintenta; sus bytes están aquí.",
  "source-unreadable": "Elígela de nuevo o quítala de esta lista.",
  "source-changed": "Elígela de nuevo para enviarla como está ahora.",
  "source-gone": "Quítala de esta lista, o devuelve el archivo a su sitio y reintenta.",
  "receipt-mismatch": "Reintenta. Si sigue igual, mira el disco de tu casa.",
  "checksum-mismatch": "Reintenta. Si sigue igual, el camino a casa cambia lo que lleva.",
  "file-too-large": "Sube el límite de tu casa y reintenta.",
  "upload-too-large":
    "Un servidor delante de tu casa no acepta más de una vez. Sube su límite y reintenta.",
  "media-type": "Tu casa y esta app no se entienden. Actualiza ambas y reintenta.",
  "tus-version": "Tu casa y esta app no se entienden. Actualiza ambas y reintenta.",
  refused: "Mira el motivo; luego reintenta o quítala de esta lista.",
  "deleted-at-home": "«Reintentar» la envía de nuevo; si la quitas de aquí, todo queda como está.",
  "trashed-at-home": "«Reintentar» la saca de la papelera; si la quitas de aquí, se queda en ella.",
};
