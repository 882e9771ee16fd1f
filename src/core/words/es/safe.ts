import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const SAFE_WORDS: LateWords["SAFE_WORDS"] = {
  title: "Se puede borrar de este dispositivo",
  hint: "Comprueba el recibo de cada foto que este dispositivo envió y pregunta a tu casa si aún la tiene.",
  check: "Comprobar ahora",
  again: "Comprobar de nuevo",
  checking: (done, all) => `Comprobando ${n(done)} de ${n(all)} recibos…`,
  asking: "Preguntando a tu casa…",
  failed: (words) => `No se pudo comprobar: ${words}`,
  none: "Este dispositivo no tiene recibos. Elige de nuevo una foto: si ya está en casa, su recibo vuelve sin enviarla.",
  count: (count, at) =>
    count === 0
      ? `A las ${at}, no consta ninguna foto que se pueda borrar.`
      : plural(count, {
          one: `A las ${at}, ${n(count)} foto se puede borrar aquí.`,
          many: `A las ${at}, ${n(count)} de fotos se pueden borrar aquí.`,
          other: `A las ${at}, ${n(count)} fotos se pueden borrar aquí.`,
        }),
  promise:
    "De cada una, tu casa firmó exactamente estos bytes, este dispositivo comprobó la firma con la clave de tu casa, y tu casa acaba de responder que aún tiene la foto y que no está en su papelera.",
  limits:
    "No dice nada de una copia de tu propia casa: si su disco se rompe, la foto se pierde con él. Una foto que editaste después de enviarla es otra foto. Homeward nunca borra nada de este dispositivo.",
  left: {
    trashed: (count) =>
      plural(count, {
        one: `${n(count)} foto está en la papelera de casa. No la borres aquí.`,
        many: `${n(count)} de fotos están en la papelera de casa. No las borres aquí.`,
        other: `${n(count)} fotos están en la papelera de casa. No las borres aquí.`,
      }),
    gone: (count) =>
      plural(count, {
        one: `${n(count)} foto ya no está en casa. No la borres aquí.`,
        many: `${n(count)} de fotos ya no están en casa. No las borres aquí.`,
        other: `${n(count)} fotos ya no están en casa. No las borres aquí.`,
      }),
    wrong: (count) =>
      plural(count, {
        one: `El recibo de ${n(count)} foto no concuerda con la clave de tu casa. No te fíes de él.`,
        many: `Los recibos de ${n(count)} de fotos no concuerdan con la clave de tu casa. No te fíes de ellos.`,
        other: `Los recibos de ${n(count)} fotos no concuerdan con la clave de tu casa. No te fíes de ellos.`,
      }),
    unchecked: (count) =>
      plural(count, {
        one: `Este navegador no puede comprobar firmas (Ed25519), así que aquí nada se da por seguro. ${n(count)} foto tiene recibo; abre Homeward en un navegador más nuevo para comprobarlo.`,
        many: `Este navegador no puede comprobar firmas (Ed25519), así que aquí nada se da por seguro. ${n(count)} de fotos tienen recibo; abre Homeward en un navegador más nuevo para comprobarlos.`,
        other: `Este navegador no puede comprobar firmas (Ed25519), así que aquí nada se da por seguro. ${n(count)} fotos tienen recibo; abre Homeward en un navegador más nuevo para comprobarlos.`,
      }),
  },
  listed: "Fotos que se pueden borrar aquí",
  since: (day) => `en casa desde ${day}`,
  export: "Guardar la lista con recibos",
  changed: "La casa que responde no es la que este dispositivo conoció primero.",
  changedHint:
    "Firma con otra clave. Si montaste tu casa de nuevo o la mudaste sin su clave, es correcto. Si no, quizá responda otra persona: no borres nada.",
  trust: "Es mi casa",
};
