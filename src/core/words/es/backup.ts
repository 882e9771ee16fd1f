import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const BACKUP_WORDS: LateWords["BACKUP_WORDS"] = {
  way: {
    title: "De camino",
    idle: "No hay nada de camino",
    lastRound: (count, size) =>
      plural(count, {
        one: `La última vez fue a casa ${n(count)} foto, ${size}`,
        many: `La última vez fueron a casa ${n(count)} de fotos, ${size}`,
        other: `La última vez fueron a casa ${n(count)} fotos, ${size}`,
      }),
    left: (duration) => `quedan unos ${duration}`,
    leftLessThanMinute: "queda menos de un minuto",
    askAgain: "Preguntar de nuevo ahora",
    unmetered: "Solo por wifi o cable",
    dataSaver: "Esperar mientras el ahorro de datos está activo",
    charging: "Solo mientras se carga",
    above: (percent) => `Solo mientras se carga o por encima del ${n(percent)} %`,
    hours: (from, to) => `Solo de ${from} a ${to}`,
    folder: (name) => `«${name}» no se puede leer hasta que lo permitas de nuevo.`,
    reconnect: "Reconectar la carpeta",
    reconnectOf: (name) => `Reconectar la carpeta ${name}`,
    refused: "El navegador aún no deja que Homeward la lea.",
  },

  list: {
    title: "Fotos de camino",
    removed: (filename) => `${filename} se quitó de la lista.`,
  },

  needs: {
    retry: (count) =>
      plural(count, {
        one: "Reintentar",
        many: `Reintentar las ${n(count)}`,
        other: `Reintentar las ${n(count)}`,
      }),
    remove: (count) =>
      plural(count, {
        one: "Quitar",
        many: `Quitar las ${n(count)}`,
        other: `Quitar las ${n(count)}`,
      }),
    removed: (count) =>
      plural(count, {
        one: `${n(count)} foto se quitó de la lista.`,
        many: `${n(count)} de fotos se quitaron de la lista.`,
        other: `${n(count)} fotos se quitaron de la lista.`,
      }),
    showAll: (count) => `Mostrar las ${n(count)}`,
    showFewer: "Mostrar menos",
    more: (count) => `${n(count)} más en «Actividad»`,
  },

  home: {
    title: "En casa",
    all: "Abrir la fototeca",
    latest: "Lo último que llegó a casa",
    empty: "Lo que ha llegado a casa aparece aquí.",
    emptySignedOut: "Cuando este dispositivo esté vinculado, aparece aquí lo que está en casa.",
    away: "Ahora no se ve tu casa. Estos son sus recibos.",
  },
};
