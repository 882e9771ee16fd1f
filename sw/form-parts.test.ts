import { afterEach, describe, expect, it } from "vitest";
import fc from "fast-check";
import { type FormEvent, formEvents } from "./form-parts.ts";

const BOUNDARY = "----WebKitFormBoundaryA1b2C3d4E5f6G7h8";
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

type Content = string | Uint8Array;

/** A file's part as Chromium writes it. */
const filePart = (filename: string, content: Content, type = "image/jpeg"): Content[] => [
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="${filename}"\r\n` +
    `Content-Type: ${type}\r\n\r\n`,
  content,
  "\r\n",
];
const END = `--${BOUNDARY}--\r\n`;

const bytesOf = (...contents: Content[]): Buffer =>
  Buffer.concat(contents.map((content) => Buffer.from(content as string)));

/** Hands a body over in pieces of this size. */
async function* inPieces(
  body: Uint8Array,
  pieceBytes: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < body.length; at += pieceBytes)
    yield new Uint8Array(body.slice(at, at + pieceBytes));
}

/** What a form gave: its files whole, and how it ended. */
async function read(body: Uint8Array, { pieceBytes = 65_536, type = TYPE } = {}) {
  const files: { filename: string; filetype: string; content: Buffer; isEnded: boolean }[] = [];
  let unreadableCount = 0;
  let end: FormEvent | null = null;
  for await (const event of formEvents(inPieces(body, pieceBytes), type)) {
    expect(end, "nothing comes after the end").toBeNull();
    const file = files.at(-1);
    if (event.kind === "file") files.push({ ...event, content: Buffer.alloc(0), isEnded: false });
    else if (event.kind === "bytes" && file !== undefined)
      file.content = Buffer.concat([file.content, event.bytes]);
    else if (event.kind === "fileEnded" && file !== undefined) file.isEnded = true;
    else if (event.kind === "unreadablePart") unreadableCount++;
    else if (event.kind === "bodyEnded") end = event;
  }
  return { files, unreadableCount, isWhole: end?.kind === "bodyEnded" && end.isWhole };
}

const shapeOf = (found: Awaited<ReturnType<typeof read>>) => ({
  ...found,
  files: found.files.map(({ filename, content, isEnded }) => [filename, content.length, isEnded]),
});

/** Contents of files that look much like the ends of parts. */
const nearlyForms = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc
        .constantFrom(
          "\r",
          "\r\n",
          "-",
          "--",
          `\r\n--${BOUNDARY.slice(0, -1)}`,
          `--${BOUNDARY}`,
          "\r\n\r\n",
        )
        .map((text) => new TextEncoder().encode(text)),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => new Uint8Array(Buffer.concat(pieces)))
  // A browser takes another boundary then.
  .filter((content) => !Buffer.from(content).includes(`\r\n--${BOUNDARY}`))
  .filter(
    (content) =>
      !Buffer.from(content)
        .subarray(0, 2 + BOUNDARY.length)
        .equals(Buffer.from(`--${BOUNDARY}`)),
  );

// multipasta searches with Node's Buffer where there is one, and by itself in a browser.
describe.each([{ hasBuffer: true }, { hasBuffer: false }])(
  "formEvents(), Buffer: $hasBuffer",
  ({ hasBuffer }) => {
    const buffer = globalThis.Buffer;
    afterEach(() => {
      globalThis.Buffer = buffer;
    });
    const hideBuffer = () => void Reflect.deleteProperty(globalThis, "Buffer");

    it("gives each file its own bytes, whatever pieces the body comes in", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(nearlyForms, { maxLength: 4 }),
          fc.integer({ min: 1, max: 400 }),
          async (contents, pieceBytes) => {
            const parts = contents.flatMap((content, at) => filePart(`${at}.jpg`, content));
            const body = bytesOf(...parts, END);
            if (!hasBuffer) hideBuffer();
            const events = formEvents(inPieces(new Uint8Array(body), pieceBytes), TYPE);
            const found: number[][] = [];
            let isWhole = false;
            for await (const event of events) {
              if (event.kind === "file") found.push([]);
              if (event.kind === "bytes") found.at(-1)?.push(...event.bytes);
              if (event.kind === "bodyEnded") isWhole = event.isWhole;
            }
            // fast-check's own work needs it.
            globalThis.Buffer = buffer;
            expect(isWhole).toBe(true);
            expect(found).toEqual(contents.map((content) => [...content]));
          },
        ),
        { numRuns: 300 },
      );
    });
  },
);

describe("formEvents()", () => {
  it("finds the end of the form at every place where its pieces can be parted", async () => {
    const body = bytesOf(...filePart("a.jpg", "photo"), END);
    for (let pieceBytes = 1; pieceBytes <= body.length; pieceBytes++) {
      const found = await read(body, { pieceBytes });
      expect(shapeOf(found), `pieces of ${pieceBytes}`).toEqual({
        files: [["a.jpg", 5, true]],
        unreadableCount: 0,
        isWhole: true,
      });
    }
  });

  it.each(["Größe 写真 🏔.jpg", "it's (1) ; name=x.jpg", "back\\slash.jpg"])(
    "knows %s for a file",
    async (name) => {
      const found = await read(bytesOf(...filePart(name, "photo"), END));
      expect(found.files).toHaveLength(1);
      expect(found.files[0]?.filename).toMatch(/\.jpg$/);
    },
  );

  it("keeps only the last segment of a path in a name", async () => {
    const body = bytesOf(
      ...filePart("../../etc/passwd.jpg", "x"),
      ...filePart("C:\\a\\b.png", "y"),
      END,
    );
    const { files } = await read(body);
    expect(files.map(({ filename }) => filename)).toEqual(["passwd.jpg", "b.png"]);
  });

  it("shortens a name of 300 bytes and keeps its extension", async () => {
    const { files } = await read(bytesOf(...filePart(`${"ä".repeat(148)}.jpg`, "x"), END));
    expect(Buffer.byteLength(files[0]?.filename ?? "")).toBeLessThanOrEqual(240);
    expect(files[0]?.filename).toMatch(/^ä+\.jpg$/);
  });

  it("passes over title, text and url, and files without a byte stay files", async () => {
    const field = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="text"\r\n\r\nLook!\r\n`;
    const found = await read(bytesOf(field, ...filePart("empty.jpg", ""), field, END));
    expect(shapeOf(found)).toEqual({
      files: [["empty.jpg", 0, true]],
      unreadableCount: 0,
      isWhole: true,
    });
  });

  it("says that the form is cut, and ends no file that is, wherever the body stops", async () => {
    const body = bytesOf(...filePart("a.jpg", "photo"), ...filePart("b.jpg", "other"), END);
    const lastBytes = body.length - 2 - END.length;
    for (let bytes = 0; bytes < lastBytes; bytes++) {
      const found = await read(body.subarray(0, bytes), { pieceBytes: 50 });
      expect(found.isWhole, `${bytes} bytes`).toBe(false);
      expect(found.files.every(({ content, isEnded }) => !isEnded || content.length === 5)).toBe(
        true,
      );
      expect(found.files.filter(({ isEnded }) => isEnded).length).toBeLessThan(2);
    }
  });

  it("says that the form is cut when the stream fails, with what came before", async () => {
    const body = bytesOf(...filePart("a.jpg", "photo"), ...filePart("b.jpg", "other"));
    async function* failing(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
      yield* inPieces(body, 40);
      throw new TypeError("network error");
    }
    const kinds: string[] = [];
    for await (const event of formEvents(failing(), TYPE)) kinds.push(event.kind);
    expect(kinds.filter((kind) => kind === "fileEnded")).toHaveLength(1);
    expect(kinds.at(-1)).toBe("bodyEnded");
  });

  it("finds nothing under a wrong boundary, and never ends well", async () => {
    const body = bytesOf(...filePart("a.jpg", "photo"), END);
    const found = await read(body, { type: "multipart/form-data; boundary=other" });
    expect(shapeOf(found)).toEqual({ files: [], unreadableCount: 0, isWhole: false });
  });

  it.each([
    "text/plain",
    "multipart/form-data",
    "multipart/mixed; boundary=x",
    "multipart/form-data; boundary=",
    // multipasta's table of skips takes 255 bytes: from there on it would never end.
    `multipart/form-data; boundary=${"x".repeat(252)}`,
  ])("takes a body of type %s for none of its forms", async (type) => {
    expect(await read(bytesOf("--x\r\n\r\n--x--"), { type })).toMatchObject({
      files: [],
      isWhole: false,
    });
  });

  it.each([
    ["a head of 20 kB", `X-Long: ${"x".repeat(20_000)}\r\n`],
    ["a head with a control character", "X-Odd: \x01\r\n"],
    [
      "a name in a form that cannot be decoded",
      "Content-Disposition: form-data; name=a; filename*=UTF-8''%zz\r\n",
    ],
  ])("is not thrown off by %s", async (_, head) => {
    const odd = `--${BOUNDARY}\r\n${head}\r\ncontent\r\n`;
    const found = await read(
      bytesOf(...filePart("a.jpg", "photo"), odd, ...filePart("b.jpg", "other"), END),
    );
    expect(found.files[0]).toMatchObject({ filename: "a.jpg", isEnded: true });
    expect(found.unreadableCount + (found.isWhole ? 0 : 1)).toBeGreaterThan(0);
  });

  it("never holds more than the piece in hand, however large a file is", async () => {
    const piece = new Uint8Array(65_536).fill(120);
    async function* endless(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
      yield new Uint8Array(bytesOf(filePart("a.mov", "", "video/quicktime")[0] ?? ""));
      for (let at = 0; at < 2_000; at++) yield piece;
    }
    let largest = 0;
    let all = 0;
    for await (const event of formEvents(endless(), TYPE)) {
      if (event.kind !== "bytes") continue;
      largest = Math.max(largest, event.bytes.buffer.byteLength);
      all += event.bytes.length;
    }
    expect(all).toBe(2_000 * 65_536);
    expect(largest).toBeLessThan(2 * 65_536);
  });
});
