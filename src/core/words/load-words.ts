import { formatIn } from "./intl.ts";
import type { Language } from "./language.ts";
import { type FirstWords, type LateWords, speakFirst, speakLate } from "./spoken.ts";

/** One language in the parts in which a page loads it. */
type Parts = { first: () => Promise<FirstWords>; late: () => Promise<LateWords> };

/** Each part of each language is a file of its own: nobody loads a language that is not spoken. */
const PARTS: Record<Language, Parts> = {
  ar: { first: () => import("./ar/first.ts"), late: () => import("./ar/late.ts") },
  de: { first: () => import("./de/first.ts"), late: () => import("./de/late.ts") },
  es: { first: () => import("./es/first.ts"), late: () => import("./es/late.ts") },
  ja: { first: () => import("./ja/first.ts"), late: () => import("./ja/late.ts") },
  en: { first: () => import("./en/first.ts"), late: () => import("./en/late.ts") },
};

/** Loads what the first screen says and speaks it from now on. Rejects where the file cannot be loaded. */
export async function loadFirstWords(language: Language): Promise<void> {
  speakFirst(await PARTS[language].first());
  formatIn(language);
}

/** Loads what all other screens say and speaks it from now on. Rejects where the file cannot be loaded. */
export async function loadLateWords(language: Language): Promise<void> {
  speakLate(await PARTS[language].late());
}
