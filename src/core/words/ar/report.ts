import type { LateWords } from "../spoken.ts";
import { photos } from "./counted.ts";
import { n, plural } from "./plural.ts";

export const REPORT_WORDS: LateWords["REPORT_WORDS"] = {
  stopped: (count) => `لم تُفحص ${photos(count)}.`,
  damaged: (count) =>
    plural(count, {
      zero: "لا ملف يبدو تالفًا:",
      one: "ملف واحد يبدو تالفًا: ينتهي قبل أوانه. حُفظ كما هو:",
      two: "ملفان يبدوان تالفين: ينتهيان قبل أوانهما. حُفظا كما هما:",
      few: `${n(count)} ملفات تبدو تالفة: تنتهي قبل أوانها. حُفظت كما هي:`,
      many: `${n(count)} ملفًا تبدو تالفة: تنتهي قبل أوانها. حُفظت كما هي:`,
      other: `${n(count)} ملف تبدو تالفة: تنتهي قبل أوانها. حُفظت كما هي:`,
    }),
  more: (count) => `و${n(count)} غيرها`,
  losses: "ما يبدو أنه ضاع من قبل",
  hide: "لا تخبرني مجددًا",
  hideThis: (title) => `لا تخبرني مجددًا: ${title}`,
};
