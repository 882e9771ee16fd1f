import { intl } from "../words/intl.ts";
import { FORMAT_WORDS } from "../words/spoken.ts";

const plain = (degrees: number) => intl().degrees.format(Math.abs(degrees));

/** A place as a line of coordinates, to about 10 m: `48.1372° N, 11.5755° E`. */
export function formatPlace(latitude: number, longitude: number): string {
  return FORMAT_WORDS.place(plain(latitude), latitude >= 0, plain(longitude), longitude >= 0);
}
