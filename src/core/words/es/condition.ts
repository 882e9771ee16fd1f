import type { FirstWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

const waitingFor = (count: number, what: string) =>
  plural(count, {
    one: `${n(count)} foto espera ${what}`,
    many: `${n(count)} de fotos esperan ${what}`,
    other: `${n(count)} fotos esperan ${what}`,
  });
const battery = (abovePercent: number | null) => `la batería pase del ${n(abovePercent ?? 0)} %`;

export const CONDITION_WORDS: FirstWords["CONDITION_WORDS"] = {
  sentence: {
    paused: (count, { until }) => {
      const head = until === "" ? "En pausa" : `En pausa hasta ${until}`;
      return plural(count, {
        one: `${head} · ${n(count)} foto espera aquí`,
        many: `${head} · ${n(count)} de fotos esperan aquí`,
        other: `${head} · ${n(count)} fotos esperan aquí`,
      });
    },
    "outside-hours": (count, { until }) =>
      until === "" ? waitingFor(count, "tu horario") : waitingFor(count, `hasta ${until}`),
    metered: (count) => waitingFor(count, "wifi"),
    "network-unknown": (count) => waitingFor(count, "a saber si esto es wifi"),
    "data-saver": (count) => waitingFor(count, "mientras el ahorro de datos está activo"),
    "not-charging": (count) => waitingFor(count, "el cargador"),
    "battery-low": (count, { abovePercent }) => waitingFor(count, `a que ${battery(abovePercent)}`),
    "power-unknown": (count) => waitingFor(count, "a conocer la batería"),
  },

  job: {
    paused: ({ until }) => (until === "" ? "En pausa" : `En pausa hasta ${until}`),
    "outside-hours": ({ until }) => (until === "" ? "Espera tu horario" : `Espera hasta ${until}`),
    metered: () => "Espera wifi",
    "network-unknown": () => "Espera: este navegador no distingue wifi de datos móviles",
    "data-saver": () => "Espera a que se desactive el ahorro de datos",
    "not-charging": () => "Espera el cargador",
    "battery-low": ({ abovePercent }) => `Espera a que ${battery(abovePercent)}`,
    "power-unknown": () => "Espera a conocer la batería",
  },

  note: {
    untilResumed: "Aquí están a salvo. No se envía nada hasta que reanudes.",
    anyConnection: "Aquí están a salvo. No se envía nada si no permites cualquier conexión.",
    anyPower: "Aquí están a salvo. No se envía nada si no permites enviar con batería.",
    openFrom: (until) =>
      until === ""
        ? "Mientras Homeward está abierto, van en tu horario."
        : `Mientras Homeward está abierto, van a partir de ${until}.`,
    openOnWiFi: "Mientras Homeward está abierto, van por wifi o cable.",
    openDataSaverOff: "Mientras Homeward está abierto, van cuando se desactive el ahorro de datos.",
    openCharging: "Mientras Homeward está abierto, van con el cargador.",
    openAbove: (abovePercent) =>
      `Mientras Homeward está abierto, van por encima del ${n(abovePercent)} % de batería o con el cargador.`,
    closedTwiceADay: "Cerrado, este navegador mira hasta dos veces al día.",
    closedNextVisit: "Cerrado, quizá esperen a tu próxima visita.",
    closedNoBattery: "Cerrado, no puede conocer la batería.",
  },

  resume: "Reanudar ahora",

  pause: {
    button: "Pausa",
    title: "Pausar el envío",
    hour: (until) => `Una hora, hasta ${until}`,
    evening: (until) => `Hasta esta noche, ${until}`,
    morning: (until) => `Hasta la mañana, ${until}`,
    resumed: "Hasta que reanude",
  },
};
