import type { LateWords } from "../spoken.ts";

const CAUSES: Record<keyof LateWords["TEST_WORDS"]["faults"], string> = {
  offline: "Modo de prueba activo: cada petición se corta.",
  throttled: "Modo de prueba activo: la casa pide una pausa.",
  "home-error": "Modo de prueba activo: la casa no logra guardar fotos.",
  "home-full": "Modo de prueba activo: la casa dice que está llena.",
  "signed-out": "Modo de prueba activo: la casa dice que no conoce este dispositivo.",
  "too-large": "Modo de prueba activo: solo pasan los trozos más pequeños.",
  checksum: "Modo de prueba activo: cada trozo llega cambiado una vez.",
  "worker-killed": "Modo de prueba activo: el worker se interrumpe mientras envía.",
  "storage-full": "Modo de prueba activo: este dispositivo no tiene sitio para fotos nuevas.",
};

export const TEST_WORDS: LateWords["TEST_WORDS"] = {
  hint: "Quita el límite, acorta las esperas a medio segundo y causa fallos a voluntad para ver cómo los trata Homeward. Desactívalo para copias de verdad.",
  on: "Modo de prueba",
  fault: "Fallo que se causa",
  none: "Ninguno",
  run: "Ejecutar ahora",
  ran: "Se despertó a Homeward; «Actividad» muestra qué pasó.",
  turnOff: "Desactivar",
  banner: (fault) =>
    fault === null ? "Modo de prueba activo: sin límite y casi sin esperas." : CAUSES[fault],
  faults: {
    offline: "Se corta la conexión",
    throttled: "La casa pide una pausa (429)",
    "home-error": "La casa tiene un problema (500)",
    "home-full": "La casa está llena (507)",
    "signed-out": "La casa no conoce este dispositivo (401)",
    "too-large": "Los trozos son demasiado grandes (413)",
    checksum: "Los trozos llegan cambiados (460)",
    "worker-killed": "El worker se interrumpe",
    "storage-full": "Este dispositivo está lleno",
  },
};
