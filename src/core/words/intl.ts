/** The browser's own formats of one language; the words between them are in the catalogue. */
export type Formats = {
  count: Intl.NumberFormat;
  /** One digit behind the point. */
  tenth: Intl.NumberFormat;
  /** Four digits behind the point: of degrees, to about 10 m. */
  degrees: Intl.NumberFormat;
  percent: Intl.NumberFormat;
  ago: Intl.RelativeTimeFormat;
  list: Intl.ListFormat;
  weekday: Intl.DateTimeFormat;
  date: Intl.DateTimeFormat;
  day: Intl.DateTimeFormat;
  month: Intl.DateTimeFormat;
};

/** As the times of day are written, which come without Intl: one screen holds one kind of digits, in each browser the same. */
const ONE_KIND_OF_DIGITS = "-u-nu-latn";

const digits = (count: number) => ({ minimumFractionDigits: count, maximumFractionDigits: count });
const dates = (tag: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });

const MAKE: { [Name in keyof Formats]: (tag: string) => Formats[Name] } = {
  count: (tag) => new Intl.NumberFormat(tag),
  tenth: (tag) => new Intl.NumberFormat(tag, digits(1)),
  degrees: (tag) => new Intl.NumberFormat(tag, digits(4)),
  percent: (tag) => new Intl.NumberFormat(tag, { style: "percent" }),
  ago: (tag) => new Intl.RelativeTimeFormat(tag, { numeric: "auto" }),
  list: (tag) => new Intl.ListFormat(tag),
  weekday: (tag) => dates(tag, { weekday: "long", day: "numeric", month: "long" }),
  date: (tag) => dates(tag, { day: "numeric", month: "long", year: "numeric" }),
  day: (tag) => dates(tag, { day: "numeric", month: "long" }),
  month: (tag) => dates(tag, { month: "long", year: "numeric" }),
};

let language = "en";
let made: Partial<Formats> = {};

/** A format of the language that is spoken (in tests and in the home, English); made at its first use, which costs a moment. */
function formatOf<Name extends keyof Formats>(name: Name): Formats[Name] {
  return (made[name] ??= MAKE[name](`${language}${ONE_KIND_OF_DIGITS}`));
}

const FORMATS = {} as Formats;
for (const name of Object.keys(MAKE) as (keyof Formats)[])
  Object.defineProperty(FORMATS, name, { get: () => formatOf(name) });

/** The formats of the language that is spoken. */
export const intl = (): Formats => FORMATS;

/** From now on all formats are this language's (BCP 47). */
export function formatIn(tag: string): void {
  language = tag;
  made = {};
}
