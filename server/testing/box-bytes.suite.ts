/** Bytes of a number, the highest first. */
export const big = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** (bytes - 1 - index)) & 255);
/** One byte a letter. */
export const latin1 = (text: string): number[] =>
  Array.from(text, (letter) => letter.charCodeAt(0));
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

/** A box of ISO 14496-12. */
export const box = (type: string, ...bodies: (readonly number[])[]): number[] => {
  const body = bodies.flat();
  return [...big(body.length + 8, 4), ...latin1(type), ...body];
};
const fullBox = (type: string, version: number, ...bodies: (readonly number[])[]) =>
  box(type, [version, 0, 0, 0], ...bodies);

/** Seconds from 1904 to 1970. */
const MAC_EPOCH_S = 2_082_844_800;

type Film = {
  brand: string;
  createdAtMs: number;
  /** Keys with values as QuickTime keeps them in `moov/meta`. */
  keys?: Readonly<Record<string, string>>;
  /** Text boxes of `moov/udta`, as Android writes them. */
  userData?: Readonly<Record<string, string>>;
};

/** A film with all but pictures in it: `moov` behind `mdat`, as phones write it; 1920 × 1080, 2.5 s. */
export function filmBytes({ brand, createdAtMs, keys = {}, userData = {} }: Film): Uint8Array {
  const createdS = createdAtMs / 1000 + MAC_EPOCH_S;
  const times = [...big(createdS, 4), ...big(createdS, 4)];
  const mvhd = fullBox("mvhd", 0, times, big(600, 4), big(1500, 4), zeros(80));
  const upright = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].flatMap((part) => big(part, 4));
  const size = [...big(1920 * 65_536, 4), ...big(1080 * 65_536, 4)];
  const trak = box("trak", fullBox("tkhd", 0, zeros(36), upright, size));
  const names = Object.keys(keys);
  const keyBoxes = names.flatMap((name) => [...big(name.length + 8, 4), ...latin1(`mdta${name}`)]);
  const items = Object.values(keys).flatMap((value, index) => {
    const type = String.fromCharCode(...big(index + 1, 4));
    return box(type, box("data", big(1, 4), big(0, 4), latin1(value)));
  });
  const hdlr = fullBox("hdlr", 0, zeros(4), latin1("mdta"), zeros(12));
  const meta =
    names.length === 0
      ? []
      : box("meta", hdlr, fullBox("keys", 0, big(names.length, 4), keyBoxes), box("ilst", items));
  const texts = Object.entries(userData).flatMap(([type, text]) =>
    box(type, big(text.length, 2), big(0x15c7, 2), latin1(text)),
  );
  const udta = texts.length === 0 ? [] : box("udta", texts);
  return Uint8Array.from([
    ...box("ftyp", latin1(brand), big(0, 4), latin1(brand)),
    ...box("mdat", zeros(5000)),
    ...box("moov", mvhd, trak, meta, udta),
  ]);
}

type Heif = {
  brand: string;
  exif: Uint8Array;
  /** In `idat` beside the pictures' own notes, as HDR photos of newer phones keep small items; else in `mdat`. */
  isInIdat?: boolean;
  ilocVersion?: 0 | 1 | 2;
  /** Quarters to turn by. */
  turns?: number;
  xmp?: string;
};

/**
 * A HEIC or AVIF with all but pictures in it (ISO 23008-12): a grid of two tiles with a gain map and its tone map (`tmap`), as
 * HDR photos have, EXIF with its own offset before it and XMP; stored as 4032 × 3024.
 */
export function heifBytes(heif: Heif): Uint8Array {
  const { brand, exif, isInIdat = false, ilocVersion = 1, turns = 0, xmp = "" } = heif;
  const exifItem = [...big(6, 4), ...latin1("Exif\0\0"), ...exif];
  const xmpItem = latin1(xmp);
  const types = ["hvc1", "hvc1", "grid", "hvc1", "tmap", "Exif"];
  const infes = [
    ...types.flatMap((type, index) =>
      fullBox("infe", 2, big(index + 1, 2), big(0, 2), latin1(type), [0]),
    ),
    ...fullBox("infe", 2, big(7, 2), big(0, 2), latin1("mime\0application/rdf+xml\0")),
  ];
  const idat = box("idat", isInIdat ? [...zeros(8), ...exifItem] : zeros(8));
  const ftyp = box("ftyp", latin1(brand), big(0, 4), latin1(`mif1${brand}tmap`));
  const properties = box(
    "iprp",
    box(
      "ipco",
      fullBox("ispe", 0, big(512, 4), big(512, 4)),
      fullBox("ispe", 0, big(4032, 4), big(3024, 4)),
      box("irot", [turns]),
    ),
    fullBox("ipma", 0, big(2, 4), big(1, 2), [1, 1], big(3, 2), [2, 0x82, 0x83]),
  );
  const metaWith = (exifAt: number, xmpAt: number) => {
    const idBytes = ilocVersion === 2 ? 4 : 2;
    const method = (isIdat: boolean) => (ilocVersion === 0 ? [] : big(isIdat ? 1 : 0, 2));
    const place = (id: number, isIdat: boolean, at: number, length: number) => [
      ...big(id, idBytes),
      ...method(isIdat),
      ...big(0, 2),
      ...big(1, 2),
      ...big(at, 4),
      ...big(length, 4),
    ];
    const iloc = fullBox(
      "iloc",
      ilocVersion,
      [0x44, 0x00],
      big(3, idBytes),
      place(3, ilocVersion > 0, 0, 8),
      place(6, isInIdat, exifAt, exifItem.length),
      place(7, false, xmpAt, xmpItem.length),
    );
    const pitm = fullBox("pitm", 0, big(3, 2));
    const iinf = fullBox("iinf", 0, big(7, 2), infes);
    return fullBox("meta", 0, pitm, iinf, iloc, properties, idat);
  };
  const bodyAt = ftyp.length + metaWith(0, 0).length + 8 + 20_000;
  const meta = metaWith(isInIdat ? 8 : bodyAt, bodyAt + (isInIdat ? 0 : exifItem.length));
  const mdat = box("mdat", zeros(20_000), isInIdat ? [] : exifItem, xmpItem);
  return Uint8Array.from([...ftyp, ...meta, ...mdat]);
}
