import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const WHEN_WORDS: LateWords["WHEN_WORDS"] = {
  clear: "Ahora nada lo impide.",
  now: (block) => `Ahora no se envía nada: ${block}`,

  unmetered: "Solo por wifi o cable",
  unmeteredHint: "Los datos móviles esperan, en el país y fuera.",
  unmeteredUnknown: "Este navegador no distingue wifi de datos móviles.",
  dataSaver: "Esperar mientras el ahorro de datos está activo",
  dataSaverHint: "El interruptor de los ajustes de este dispositivo o del navegador.",
  dataSaverUnknown: "Este navegador no dice si el ahorro de datos está activo.",

  power: "Energía",
  powerAny: "Siempre",
  powerCharging: "Solo mientras se carga",
  powerAbove: "Cargando o con batería por encima de",
  percent: "Batería mínima",
  percentOf: (percent) => `${n(percent)} %`,
  powerHint:
    "La batería solo se conoce mientras Homeward está abierto; con la página cerrada no se envía nada.",
  powerUnknown: "Este navegador no informa de la batería.",

  hours: "Solo a ciertas horas",
  hoursHint: "Según el reloj de este dispositivo; puede pasar de medianoche.",
  from: "Desde",
  to: "Hasta",

  paused: "El envío está en pausa hasta que reanudes.",
  pausedUntil: (until) => `El envío está en pausa hasta ${until}.`,
  resume: "Reanudar",
};
