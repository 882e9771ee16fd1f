import type { LateWords } from "../spoken.ts";

export const PART_WORDS: LateWords["PART_WORDS"] = {
  names: { photo: "写真", raw: "RAW", video: "動画", pairedVideo: "動画", sidecar: "メモ" },
  missing: {
    video: "このLive Photosの動画がありません",
    photo: "このLive Photosの写真がありません",
  },
};
