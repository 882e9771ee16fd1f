import { type Box, type BoxBudget, type Range, boxesOf, firstBox } from "./boxes.ts";
import { NO_PARTS, type PictureParts, readXmp } from "./picture-parts.ts";
import { type ReadAt, lettersAt, viewOf } from "./read-at.ts";

/** A photo of a phone is made of some dozens of tiles, each an item of its own. */
const MAX_BOXES = 2048;
const MAX_ITEMS = 4096;
/** Version and flags at the beginning of most boxes (ISO 14496-12, 4.2). */
const FULL_BYTES = 4;
const XMP_TYPE = "application/rdf+xml";

/** The items of a HEIC or AVIF (ISO 23008-12; ISO 14496-12, 8.11): EXIF, XMP and size. Never throws for its bytes. */
export async function heifParts(
  read: ReadAt,
  sizeBytes: number,
): Promise<PictureParts & { hasFilm: boolean }> {
  const budget = { boxes: MAX_BOXES };
  const parts = { ...NO_PARTS, turnsItself: true, hasFilm: false };
  for await (const box of boxesOf(read, { bodyBytes: 0, endBytes: sizeBytes }, budget)) {
    if (box.type === "meta") Object.assign(parts, await metaParts(read, box, budget));
    // Where Samsung's and Google's phones put the film of a motion photo.
    if (box.type === "mpvd") parts.hasFilm = true;
  }
  return parts;
}

async function metaParts(read: ReadAt, meta: Box, budget: BoxBudget) {
  const children = new Map<string, Box>();
  for await (const box of boxesOf(read, afterFlags(meta), budget))
    if (!children.has(box.type)) children.set(box.type, box);
  const { exif, xmp } = await wantedItems(read, children.get("iinf"), budget);
  const idat = children.get("idat");
  const places = await itemPlaces(read, children.get("iloc"), [exif, xmp], idat);
  const [exifAt, xmpAt] = [places.get(exif), places.get(xmp)];
  return {
    exifBytes: exifAt === undefined ? null : await tiffIn(read, exifAt),
    xmp: xmpAt === undefined ? "" : await readXmp(read, xmpAt.bodyBytes, lengthOf(xmpAt)),
    ...(await primarySize(read, children, budget)),
  };
}

const afterFlags = (box: Box): Range => ({ ...box, bodyBytes: box.bodyBytes + FULL_BYTES });
const lengthOf = ({ bodyBytes, endBytes }: Range) => endBytes - bodyBytes;
const bodyOf = async (read: ReadAt, box: Range | undefined) =>
  viewOf(box === undefined ? new Uint8Array() : await read(box.bodyBytes, lengthOf(box)));

/** The numbers of the items that hold EXIF and XMP; -1 where there is none (8.11.6). */
async function wantedItems(read: ReadAt, iinf: Box | undefined, budget: BoxBudget) {
  const found = { exif: -1, xmp: -1 };
  if (iinf === undefined) return found;
  const [version = 0] = await read(iinf.bodyBytes, 1);
  const entries = { ...iinf, bodyBytes: iinf.bodyBytes + FULL_BYTES + (version === 0 ? 2 : 4) };
  for await (const box of boxesOf(read, entries, budget)) {
    const view = viewOf(await read(box.bodyBytes, Math.min(64, lengthOf(box))));
    if (box.type !== "infe" || view.byteLength < 12) continue;
    const isLong = view.getUint8(0) === 3;
    const id = isLong ? view.getUint32(4) : view.getUint16(4);
    const type = lettersAt(view, isLong ? 10 : 8);
    if (type === "Exif" && found.exif < 0) found.exif = id;
    if (type === "mime" && lettersAt(view, 8, 56).includes(XMP_TYPE)) found.xmp = id;
    if (found.exif >= 0 && found.xmp >= 0) break;
  }
  return found;
}

/** Where the wanted items lie in the file, each in one piece (8.11.3). */
async function itemPlaces(
  read: ReadAt,
  iloc: Box | undefined,
  wanted: readonly number[],
  idat: Box | undefined,
): Promise<Map<number, Range>> {
  const view = await bodyOf(read, iloc);
  const places = new Map<number, Range>();
  if (view.byteLength < 8) return places;
  const version = view.getUint8(0);
  const sizes = view.getUint16(4);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  let at = 6;
  const next = (bytes: number): number => {
    let value = 0;
    for (const end = at + bytes; at < end; at++)
      value = value * 256 + (at < view.byteLength ? view.getUint8(at) : 0);
    return value;
  };
  const count = Math.min(next(version < 2 ? 2 : 4), MAX_ITEMS);
  for (let item = 0; item < count && at < view.byteLength; item++) {
    const id = next(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : next(2) & 15;
    next(2); // another file's number, which is 0 for this one
    const base = next(baseSize);
    const extents = next(2);
    for (let extent = 0; extent < extents && at < view.byteLength; extent++) {
      next(indexSize);
      const [offset, length] = [next(offsetSize), next(lengthSize)];
      if (!wanted.includes(id) || places.has(id) || method > 1) continue;
      // 1: from the beginning of the box `idat`.
      const from = method === 1 ? (idat?.bodyBytes ?? Number.NaN) : 0;
      const bodyBytes = from + base + offset;
      if (Number.isSafeInteger(bodyBytes))
        places.set(id, { bodyBytes, endBytes: bodyBytes + length });
    }
  }
  return places;
}

/** An item of EXIF begins with how many bytes stand before the TIFF header (ISO 23008-12, A.2.1). */
async function tiffIn(read: ReadAt, item: Range): Promise<number | null> {
  const view = viewOf(await read(item.bodyBytes, 4));
  if (view.byteLength < 4) return null;
  return item.bodyBytes + 4 + view.getUint32(0);
}

/** Size of the primary item with the properties that belong to it (ISO 23008-12, 6.5.3 and 6.5.10). */
async function primarySize(read: ReadAt, children: ReadonlyMap<string, Box>, budget: BoxBudget) {
  const nothing = { width: null, height: null };
  const [pitm, iprp] = [await bodyOf(read, children.get("pitm")), children.get("iprp")];
  if (pitm.byteLength < 6 || iprp === undefined) return nothing;
  const isLong = pitm.getUint8(0) !== 0 && pitm.byteLength >= 8;
  const primary = isLong ? pitm.getUint32(4) : pitm.getUint16(4);
  const ipco = await firstBox(read, iprp, "ipco", budget);
  const ipma = await firstBox(read, iprp, "ipma", budget);
  if (ipco === null || ipma === null) return nothing;
  const owned = propertiesOf(primary, await bodyOf(read, ipma));
  let size: { width: number | null; height: number | null } = nothing;
  let isTurned = false;
  let number = 0;
  for await (const box of boxesOf(read, ipco, budget)) {
    number += 1;
    if (!owned.has(number)) continue;
    const view = viewOf(await read(box.bodyBytes, 12));
    if (box.type === "ispe" && view.byteLength >= 12)
      size = { width: view.getUint32(4), height: view.getUint32(8) };
    if (box.type === "irot" && view.byteLength >= 1) isTurned = view.getUint8(0) % 2 === 1;
  }
  return isTurned ? { width: size.height, height: size.width } : size;
}

/** Numbers, counted from 1, of the properties of an item (ISO 14496-12, 8.11.14). */
function propertiesOf(item: number, ipma: DataView): ReadonlySet<number> {
  const owned = new Set<number>();
  if (ipma.byteLength < 8) return owned;
  const isLongId = ipma.getUint8(0) > 0;
  const isLongIndex = (ipma.getUint8(3) & 1) === 1;
  const entries = Math.min(ipma.getUint32(4), MAX_ITEMS);
  let at = 8;
  for (let entry = 0; entry < entries && at + 5 <= ipma.byteLength; entry++) {
    const id = isLongId ? ipma.getUint32(at) : ipma.getUint16(at);
    at += isLongId ? 4 : 2;
    const count = at < ipma.byteLength ? ipma.getUint8(at) : 0;
    at += 1;
    for (let index = 0; index < count; index++, at += isLongIndex ? 2 : 1) {
      if (id !== item || at + (isLongIndex ? 2 : 1) > ipma.byteLength) continue;
      owned.add(isLongIndex ? ipma.getUint16(at) & 0x7fff : ipma.getUint8(at) & 0x7f);
    }
  }
  return owned;
}
