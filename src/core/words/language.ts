/** A language that Homeward speaks, as a BCP 47 tag. */
export type Language = "en" | "de" | "es" | "ja" | "ar";

/** Each language by its own name, in the order in which a person chooses. */
export const LANGUAGES: Record<Language, string> = {
  en: "English",
  de: "Deutsch",
  es: "Español",
  ja: "日本語",
  ar: "العربية",
};

/** The side on which a line begins. */
export type Direction = "ltr" | "rtl";

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["ar"]);

/** How lines of a language run. */
export const directionOf = (language: Language): Direction =>
  RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";

/** A language that was written down or asked for; null: Homeward does not speak it. */
export function parseLanguage(stored: unknown): Language | null {
  return typeof stored === "string" && Object.hasOwn(LANGUAGES, stored)
    ? (stored as Language)
    : null;
}

/** The first of the languages a person reads (as `navigator.languages` tells) that Homeward speaks, else English. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = parseLanguage(tag.toLowerCase().split("-")[0]);
    if (language !== null) return language;
  }
  return "en";
}
