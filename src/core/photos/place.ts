/** Degrees, north and east positive; both or none. */
export type Place = { latitude: number; longitude: number } | { latitude: null; longitude: null };

export const NO_PLACE: Place = { latitude: null, longitude: null };

/** A place on earth; none for what lies beyond it, and for 0° 0°, which cameras write that know none. */
export function placeOf(latitude: number, longitude: number): Place {
  const isPlace =
    Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  return isPlace ? { latitude, longitude } : NO_PLACE;
}

/** Degrees, minutes and seconds as EXIF has them; NaN where the first of them is none. */
export function degreesOf([degrees = Number.NaN, minutes, seconds]: readonly number[]): number {
  return degrees + orZero(minutes) / 60 + orZero(seconds) / 3600;
}

/** Cameras that count minutes with fractions write seconds of 0/0. */
const orZero = (value = 0) => (Number.isFinite(value) ? value : 0);

/** The place in a string of ISO 6709, as `+52.5200+013.4050+034.000/`, with minutes and seconds too (`+5231.2+01324.3/`). */
export function parseIso6709(text: string): Place {
  const found =
    /^([+-])([0-9]{2})([0-9]{2})?([0-9]{2})?(\.[0-9]+)?([+-])([0-9]{3})([0-9]{2})?([0-9]{2})?(\.[0-9]+)?(?:[+-][0-9.]+)?(?:CRS[^/]*)?\/?/u.exec(
      text,
    );
  if (found === null) return NO_PLACE;
  const [latitude, longitude] = [found.slice(1, 6), found.slice(6, 11)].map(
    ([sign, ...parts]) => (sign === "-" ? -1 : 1) * sexagesimal(parts),
  );
  return placeOf(latitude ?? Number.NaN, longitude ?? Number.NaN);
}

/** The fraction belongs to the last of the parts that stand there. */
function sexagesimal([degrees, minutes, seconds, fraction = ""]: readonly (string | undefined)[]) {
  const parts = [degrees, minutes, seconds].filter((part) => part !== undefined);
  return parts.reduce((sum, part, index) => {
    const isLast = index === parts.length - 1;
    return sum + Number(isLast ? `${part}${fraction}` : part) / 60 ** index;
  }, 0);
}
