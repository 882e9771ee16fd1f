import type { LateWords } from "../spoken.ts";

export const PART_WORDS: LateWords["PART_WORDS"] = {
  names: { photo: "Foto", raw: "RAW", video: "Video", pairedVideo: "Video", sidecar: "Notizen" },
  missing: {
    video: "Das Video dieses Live Photos fehlt",
    photo: "Das Foto dieses Live Photos fehlt",
  },
};
