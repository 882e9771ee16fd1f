import type { WorkerWords } from "../spoken.ts";
import { formatDuration } from "../../view/format-duration.ts";
import { n, plural } from "./plural.ts";

const waits = (count: number) =>
  plural(count, {
    one: `${n(count)} foto espera aquí a salvo.`,
    many: `${n(count)} de fotos esperan aquí a salvo.`,
    other: `${n(count)} fotos esperan aquí a salvo.`,
  });
const send = (count: number) =>
  plural(count, {
    one: "Abre Homeward para enviarla.",
    many: "Abre Homeward para enviarlas.",
    other: "Abre Homeward para enviarlas.",
  });

export const NOTICE_WORDS: WorkerWords["NOTICE_WORDS"] = {
  title: "Homeward",

  reminder: {
    waitingFor: (count, durationMs) =>
      plural(count, {
        one: `${n(count)} foto espera desde hace ${formatDuration(durationMs)}. ${send(count)}`,
        many: `${n(count)} de fotos esperan desde hace ${formatDuration(durationMs)}. ${send(count)}`,
        other: `${n(count)} fotos esperan desde hace ${formatDuration(durationMs)}. ${send(count)}`,
      }),
    waiting: (count) =>
      plural(count, {
        one: `${n(count)} foto espera. ${send(count)}`,
        many: `${n(count)} de fotos esperan. ${send(count)}`,
        other: `${n(count)} fotos esperan. ${send(count)}`,
      }),
    noneLeft: "Ya no espera nada en este dispositivo.",
    unknown: "Quizá haya fotos esperando en este dispositivo. Abre Homeward para verlo.",
  },

  allHome: {
    title: (count) =>
      plural(count, {
        one: "Tu foto está en casa.",
        many: `${n(count)} de fotos están en casa.`,
        other: `${n(count)} fotos están en casa.`,
      }),
    body: (count) =>
      plural(count, {
        one: "Tu casa la tiene byte por byte.",
        many: "Tu casa tiene cada una byte por byte.",
        other: "Tu casa tiene cada una byte por byte.",
      }),
  },

  needsYou: {
    title: (count) =>
      plural(count, {
        one: `${n(count)} foto te necesita.`,
        many: `${n(count)} de fotos te necesitan.`,
        other: `${n(count)} fotos te necesitan.`,
      }),
    body: (count) =>
      plural(count, {
        one: "No se pudo enviar. Abre Homeward para ver por qué.",
        many: "No se pudieron enviar. Abre Homeward para ver por qué.",
        other: "No se pudieron enviar. Abre Homeward para ver por qué.",
      }),
  },

  signedOut: {
    title: "Este dispositivo ya no está vinculado.",
    body: (count) => `${waits(count)} Abre Homeward para vincularlo con tu casa.`,
  },

  homeFull: {
    title: "Tu casa está llena.",
    body: (count) => `${waits(count)} El envío sigue cuando haya sitio.`,
  },

  lastChance: {
    title: (count) =>
      plural(count, {
        one: `${n(count)} foto aún espera aquí.`,
        many: `${n(count)} de fotos aún esperan aquí.`,
        other: `${n(count)} fotos aún esperan aquí.`,
      }),
    body: (count, why) =>
      `${why} Este navegador ha dejado de intentarlo por sí solo. ${send(count)}`.trimStart(),
    why: {
      "home-unreachable": "Tu casa no respondió.",
      throttled: "Tu casa pidió una pausa.",
      "home-full": "Tu casa está llena.",
      "signed-out": "Este dispositivo no está vinculado.",
    },
  },
};
