import type { LateWords } from "../spoken.ts";

export const FIRST_RUN_WORDS: LateWords["FIRST_RUN_WORDS"] = {
  title: "Tres pasos pequeños",
  steps: {
    pair: "Vincular con tu casa",
    choose: "Elegir fotos",
    install: "Tener Homeward a mano",
  },
  states: { done: "hecho", skipped: "más tarde" },
  skip: "Ahora no",
  skipOf: (step) => `Ahora no: ${step}`,

  pairHint:
    "Al arrancar, tu casa muestra un enlace. Ábrelo aquí, pégalo abajo o escanea su código.",
  pairHintNoScan: "Al arrancar, tu casa muestra un enlace. Ábrelo aquí o pégalo abajo.",
  pairLater: "Las fotos que elijas antes esperan aquí a salvo.",
  scan: "Escanear el código",
  scanStop: "Dejar de escanear",
  scanning: "Pon ante la cámara el código que muestra tu casa.",
  scanRefused: "No se puede usar la cámara. Pega el enlace en su lugar.",
};
