import { formatIn } from "../src/core/words/intl.ts";
import { directionOf, type Language, languageFor } from "../src/core/words/language.ts";
import { speakInWorker, type WorkerWords } from "../src/core/words/spoken.ts";

/** Each language is a late part of its own. */
const WORDS: Record<Language, () => Promise<WorkerWords>> = {
  ar: () => import("../src/core/words/ar/worker.ts"),
  de: () => import("../src/core/words/de/worker.ts"),
  es: () => import("../src/core/words/es/worker.ts"),
  ja: () => import("../src/core/words/ja/worker.ts"),
  en: () => import("../src/core/words/en/worker.ts"),
};

/** How a notification says which language it is in. */
export type Spoken = { lang: Language; dir: "ltr" | "rtl" };

/** Speaks the language that a page wrote down (`written`; null: none could be read). */
export async function speak(written: string | null): Promise<Spoken> {
  const lang = languageFor(written === null ? [] : [written]);
  speakInWorker(await WORDS[lang]());
  formatIn(lang);
  return { lang, dir: directionOf(lang) };
}
