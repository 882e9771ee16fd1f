/** What the XMP of a photo says beside its EXIF. */
export type XmpSigns = {
  /** A film lies inside of the file. */
  isMotionPhoto: boolean;
  /** Wall time of capture as EXIF writes it, and its offset; null where it tells none. */
  date: string | null;
  offset: string | null;
};

/**
 * Google's motion photos (developer.android.com, "Motion photo format 1.0", and its forerunner MicroVideo), and the date of
 * photos whose program writes XMP alone. Searches the text instead of parsing it: only these few marks count.
 */
export function xmpSigns(xmp: string): XmpSigns {
  const isMotionPhoto =
    /:(?:MotionPhoto|MicroVideo)(?:="1"|>\s*1\s*<)/u.test(xmp) ||
    /:Semantic(?:="|>\s*)MotionPhoto/u.test(xmp);
  const found =
    /(?:exif:DateTimeOriginal|photoshop:DateCreated)(?:="|>\s*)([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?/u.exec(
      xmp,
    );
  if (found === null) return { isMotionPhoto, date: null, offset: null };
  const [, day = "", time = "", zone = null] = found;
  return {
    isMotionPhoto,
    date: `${day.replaceAll("-", ":")} ${time.length === 5 ? `${time}:00` : time}`,
    offset: zone === "Z" ? "+00:00" : zone,
  };
}
