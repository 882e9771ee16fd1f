import type { LateWords } from "../spoken.ts";

export const SHARE_WORDS: LateWords["SHARE_WORDS"] = {
  whole: "Lo que se compartió",
  noWorker:
    "Homeward aún no estaba listo en este dispositivo, así que no se guardó nada de ello. Espera a que esta página se cargue y compártelo de nuevo.",
  notNoted:
    "Este dispositivo no tenía sitio para anotar qué fue de ello. Lo que está en la lista está a salvo; comparte el resto de nuevo.",
};
