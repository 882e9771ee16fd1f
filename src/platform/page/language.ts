import {
  directionOf,
  type Language,
  languageFor,
  parseLanguage,
} from "../../core/words/language.ts";
import { loadFirstWords, loadLateWords } from "../../core/words/load-words.ts";

/** What a person chose: a language, or `auto`: as the browser. */
export type LanguageChoice = Language | "auto";

/** In localStorage, for it must be known before the first paint, and IndexedDB answers later than that. */
const KEY = "homeward.language";

/** What was chosen on this device. */
export function languageChoice(): LanguageChoice {
  try {
    return parseLanguage(localStorage.getItem(KEY)) ?? "auto";
  } catch {
    return "auto"; // storage is closed to this site
  }
}

/** Remembers the choice and starts the page anew in it, at the same place; the worker goes on meanwhile. */
export function chooseLanguage(choice: LanguageChoice): void {
  if (choice === "auto") localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, choice);
  location.reload();
}

/** The language that this page speaks. */
export function pageLanguage(): Language {
  const choice = languageChoice();
  return choice === "auto" ? languageFor(navigator.languages) : choice;
}

/** Speaks the page's language on the first screen; to be awaited before anything is drawn. */
export async function speakFirstWords(): Promise<void> {
  const { documentElement } = document;
  const speak = async (language: Language): Promise<void> => {
    await loadFirstWords(language);
    documentElement.lang = language;
    documentElement.dir = directionOf(language);
  };
  // Better English than nothing, where a language's file cannot be had.
  await speak(pageLanguage()).catch(() => speak("en"));
}

let late: Promise<void> | null = null;

/** Speaks it everywhere else too; what failed to load is tried again by the next call. */
export function speakLateWords(): Promise<void> {
  late ??= loadLateWords(pageLanguage()).catch((error: unknown) => {
    late = null;
    throw error;
  });
  return late;
}
