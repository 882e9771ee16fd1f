import type { LateWords } from "../spoken.ts";

export const FRAME_WORDS: LateWords["FRAME_WORDS"] = {
  close: "Cerrar",
  dismiss: "Cerrar",
  undo: "Deshacer",
  notNow: "Ahora no",
  updateReady: "Hay una versión nueva. Llega por sí sola cuando aquí no pasa nada.",
  update: "Actualizar ahora",
};
