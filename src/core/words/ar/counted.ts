import { intl } from "../intl.ts";
import { n, plural } from "./plural.ts";

/**
 * Photos as the subject of a sentence: `3 صور`. A verb before it stays in the feminine singular whatever the count is,
 * so that a sentence which begins with its verb needs no form of its own.
 */
export const photos = (count: number): string =>
  plural(count, {
    zero: `${n(count)} صورة`,
    one: "صورة واحدة",
    two: "صورتان",
    few: `${n(count)} صور`,
    many: `${n(count)} صورة`,
    other: `${n(count)} صورة`,
  });

/** Photos after a preposition, a noun or as an object, where two have another end. */
export const photosOf = (count: number): string => (count === 2 ? "صورتين" : photos(count));

/** Files as the subject of a sentence: `3 ملفات`. */
export const files = (count: number): string =>
  plural(count, {
    zero: `${n(count)} ملف`,
    one: "ملف واحد",
    two: "ملفان",
    few: `${n(count)} ملفات`,
    many: `${n(count)} ملفًا`,
    other: `${n(count)} ملف`,
  });

/** Files after a preposition or a noun. */
export const filesOf = (count: number): string => (count === 2 ? "ملفين" : files(count));

/** A share, 0 to 100, with the sign and the marks that keep it in order among Arabic words. */
export const percentage = (percent: number): string => intl().percent.format(percent / 100);

/** A name or a sentence of unknown direction, kept apart from the words around it (FSI … PDI, Unicode UAX 9). */
export const apart = (text: string): string => `\u2068${text}\u2069`;
