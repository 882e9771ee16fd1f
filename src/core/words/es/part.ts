import type { LateWords } from "../spoken.ts";

export const PART_WORDS: LateWords["PART_WORDS"] = {
  names: { photo: "foto", raw: "RAW", video: "vídeo", pairedVideo: "vídeo", sidecar: "notas" },
  missing: {
    video: "Falta el vídeo de esta Live Photo",
    photo: "Falta la foto de esta Live Photo",
  },
};
