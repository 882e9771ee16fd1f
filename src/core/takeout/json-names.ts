/**
 * Google cuts the name of a photo's JSON to so many UTF-16 units before `.json`; a number in brackets is put after the cut.
 * https://github.com/ente/ente/pull/4956, https://github.com/TheLastGimbus/GooglePhotosTakeoutHelper/pull/449
 */
const CUT_AT = 46;
/** Photos' own names are cut to so many units before their extension. */
const MEDIA_CUT_AT = 47;
/** What newer exports put between the photo's name and `.json`, and cut with it. */
const SUPPLEMENT = "supplemental-metadata";

/**
 * What Google puts behind the name of an edited copy, by the language of the account.
 * https://github.com/TheLastGimbus/GooglePhotosTakeoutHelper, https://github.com/garzj/google-photos-migrate/pull/5
 */
const EDITED = [
  "-edited",
  "-effects",
  "-smile",
  "-mix",
  "-edytowane",
  "-bearbeitet",
  "-bewerkt",
  "-編集済み",
  "-modificato",
  "-modifié",
  "-ha editado",
  "-editado",
  "-editada",
  "-editat",
  "-redigeret",
  "-redigert",
  "-redigerad",
  "-muokattu",
  "-upraveno",
  "-düzenlendi",
  "-изменено",
  "-відредаговано",
  "-已修改",
  "-已編輯",
  "-수정됨",
  "-đã chỉnh sửa",
].map((suffix) => suffix.normalize("NFC"));

/** Stills whose JSON their video shares: of a Live Photo, of a motion photo. */
const STILLS = [".heic", ".jpg", ".jpeg", ".png", ".heif", ".dng"];
const VIDEO = /\.(?:mp4|mov|mp|mv)$/u;

/** Names are compared without regard to capitals and to how accents are written. */
export const nameKey = (name: string): string => name.normalize("NFC").toLowerCase();

/** A name as Google numbers it: `IMG(1).jpg` is the stem `IMG`, the number `(1)` and the extension `.jpg`. */
function partsOf(name: string): { stem: string; number: string; extension: string } {
  const [, stem = name, number = "", extension = ""] =
    /^(.*?)(\([0-9]+\))?(\.[^.()\s]{1,5})?$/su.exec(name) ?? [];
  return { stem, number, extension };
}

/** The keys of a JSON's name in its folder: as it is, and without what newer exports put into it, whole or cut. */
export function keysOfJson(jsonName: string): string[] {
  const bare = nameKey(jsonName).replace(/\.json$/u, "");
  const [, name = bare, number = ""] = /^(.*?)(\([0-9]+\))?$/su.exec(bare) ?? [];
  const dot = name.lastIndexOf(".");
  const isSupplement = dot > 0 && SUPPLEMENT.startsWith(name.slice(dot + 1));
  return isSupplement ? [bare, name.slice(0, dot) + number] : [bare];
}

/** The keys under which the JSON of a photo or video may be found in its folder, the surest first. */
export function keysOfMedia(mediaName: string): string[] {
  const { stem, number, extension } = partsOf(nameKey(mediaName));
  const keys = new Set<string>();
  const add = (name: string, bracket: string) => {
    keys.add(name.slice(0, CUT_AT) + bracket);
    // The JSON cuts name and supplement together: what is left of the supplement is gone from its key by then.
    keys.add(name.slice(0, CUT_AT).replace(/\.$/u, "") + bracket);
  };
  const unedited = [stem, ...withoutEdited(stem)];
  for (const one of unedited) {
    add(one + extension, number);
    add(one + number + extension, "");
    if (number === "") continue;
    // A second photo of a name so long that the JSON has no room for its number.
    if ((one + extension).length > CUT_AT) add(one + extension, "");
  }
  for (const one of unedited) for (const still of stillsOf(one, extension)) add(still, number);
  for (const one of unedited) add(one, number);
  return [...keys];
}

/** Stems that an edited copy was made from; names that were cut may have lost the end of the word. */
function withoutEdited(stem: string): string[] {
  const isCut = stem.length >= MEDIA_CUT_AT;
  return EDITED.flatMap((suffix) => {
    if (stem.endsWith(suffix)) return [stem.slice(0, -suffix.length)];
    if (!isCut) return [];
    for (let length = suffix.length - 1; length >= 2; length -= 1)
      if (stem.endsWith(suffix.slice(0, length))) return [stem.slice(0, -length)];
    return [];
  }).filter((one) => one !== "");
}

/** Names of the stills that a video may belong to. */
function stillsOf(stem: string, extension: string): string[] {
  if (!VIDEO.test(extension)) return [];
  const bare = STILLS.map((still) => stem + still);
  // `PXL_1.MP` is the film of `PXL_1.MP.jpg`; `PXL_1.MP4` may be.
  const motion = STILLS.map((still) => `${stem}.mp${still}`);
  return [...bare, ...motion, `${stem}${extension}.jpg`];
}
