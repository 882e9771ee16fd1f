import { cleanFileName } from "../photos/file-name.ts";

/** What the head of a part of a form says: a file with its clean name (`isNamed` false: it had none), or a field of text. */
export type PartHead =
  | { kind: "file"; filename: string; isNamed: boolean; filetype: string }
  | { kind: "field" };

/** The longest boundary that RFC 2046, section 5.1.1 allows, characters. */
const BOUNDARY_CHARACTERS = 70;

/** The boundary of a `multipart/form-data` body; null where the type is another one or the boundary breaks RFC 2046. */
export function boundaryOf(contentType: string): string | null {
  if (!/^multipart\/form-data *(?:;|$)/iu.test(contentType)) return null;
  const found = /; *boundary=(?:"([^"\r\n]*)"|([^;"\s]*))/iu.exec(contentType);
  const boundary = found?.[1] ?? found?.[2] ?? "";
  return boundary.length > 0 && boundary.length <= BOUNDARY_CHARACTERS ? boundary : null;
}

/**
 * Reads a part's head as browsers write it: the name in UTF-8 between quotes, with `"` as %22 and line ends as %0D and %0A
 * (HTML, "multipart/form-data encoding algorithm"). Whatever the name is, one path segment of at most 240 bytes comes out.
 */
export function partHeadOf(contentDisposition: string, contentType: string): PartHead {
  const filename = /; *filename="(.*)"$/isu.exec(contentDisposition)?.[1];
  if (filename === undefined) return { kind: "field" };
  const plain = filename.replace(/%22/giu, '"').replace(/%0[ad]/giu, "_");
  const filetype = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  return {
    kind: "file",
    filename: cleanFileName(plain),
    isNamed: plain !== "",
    // What a browser writes where it knows none.
    filetype: filetype === "application/octet-stream" ? "" : filetype,
  };
}
