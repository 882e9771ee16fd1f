const LONGEST = 100;

/** Maker and model without saying the maker twice, in one line; null where neither is told. */
export function cameraOf(make: string | null, model: string | null): string | null {
  const [maker, kind] = [oneLine(make ?? ""), oneLine(model ?? "")];
  const isRepeated = kind.toLowerCase().startsWith(maker.toLowerCase());
  const name = (isRepeated ? kind : `${maker} ${kind}`).trim().slice(0, LONGEST);
  return name === "" ? null : name;
}

/** Whatever a file claims, a name is one short line of letters. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ")
    .trim()
    .slice(0, LONGEST);
}
