import type { LateWords } from "../spoken.ts";

export const PART_WORDS: LateWords["PART_WORDS"] = {
  names: { photo: "صورة", raw: "RAW", video: "فيديو", pairedVideo: "فيديو", sidecar: "ملاحظات" },
  missing: {
    video: "الفيديو الخاص بـ Live Photo هذه ناقص",
    photo: "الصورة الثابتة في Live Photo هذه ناقصة",
  },
};
