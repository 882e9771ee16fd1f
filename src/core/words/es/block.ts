import type { LateWords } from "../spoken.ts";

export const BLOCK_WORDS: LateWords["BLOCK_WORDS"] = {
  paused: "El envío está en pausa.",
  "outside-hours": "Es fuera del horario que elegiste.",
  metered: "Este dispositivo usa datos móviles.",
  "network-unknown": "Este navegador no distingue wifi de datos móviles.",
  "data-saver": "El ahorro de datos está activo.",
  "not-charging": "Este dispositivo no se está cargando.",
  "battery-low": "La batería está demasiado baja.",
  "power-unknown": "La batería solo se conoce mientras Homeward está abierto.",
};
