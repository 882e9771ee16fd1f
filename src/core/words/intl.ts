/** The browser's own formats of one language, made once; the words between them are in the catalogue. */
export type Formats = ReturnType<typeof formatsOf>;

const UTC = { timeZone: "UTC" } as const;

function formatsOf(language: string) {
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, ...UTC });
  return {
    count: new Intl.NumberFormat(language),
    /** One digit behind the point. */
    tenth: new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    percent: new Intl.NumberFormat(language, { style: "percent" }),
    plural: new Intl.PluralRules(language),
    ago: new Intl.RelativeTimeFormat(language, { numeric: "auto" }),
    list: new Intl.ListFormat(language),
    weekday: dates({ weekday: "long", day: "numeric", month: "long" }),
    date: dates({ day: "numeric", month: "long", year: "numeric" }),
    day: dates({ day: "numeric", month: "long" }),
    month: dates({ month: "long", year: "numeric" }),
  };
}

let language = "en";
let formats: Formats | null = null;

/** The formats of the language that is spoken; the tests' and servers' is English. */
export function intl(): Formats {
  return (formats ??= formatsOf(language));
}

/** From now on all formats are this language's (BCP 47). */
export function formatIn(tag: string): void {
  language = tag;
  formats = null;
}
