import { said } from "../../../core/said.ts";
import { describe, expect, it } from "vitest";
import { plainZip, type ZipPart } from "../../../../e2e/fixtures/plain-zip.ts";
import { listZip } from "./zip-files.ts";

const PHOTO = Buffer.from("a photo ".repeat(500));

const asFile = (zip: Buffer) => new File([new Uint8Array(zip)], "takeout-1.zip");
const listed = (parts: readonly ZipPart[]) => listZip(asFile(plainZip(parts)), () => {});

/** The bytes of the file, or why it cannot be read. */
async function bytesOf(part: ZipPart): Promise<string> {
  const [file] = await listed([part]);
  try {
    const { file: opened } = await file!.open("IMG_1.jpg", "image/jpeg");
    return await opened.text();
  } catch (error) {
    return (error as Error).message;
  }
}

describe("listZip()", () => {
  it.each([false, true])(
    "reads names, sizes, checksums and bytes (deflated: %s)",
    async (deflate) => {
      const files = await listed([
        { name: "Takeout/Föhr/IMG_1.jpg", bytes: PHOTO, deflate },
        { name: "Takeout/Föhr/", bytes: "" },
      ]);
      expect(files.map(({ path, sizeBytes }) => [path, sizeBytes])).toEqual([
        ["Takeout/Föhr/IMG_1.jpg", PHOTO.length],
      ]);
      const { file } = await files[0]!.open("IMG_1.jpg", "image/jpeg");
      expect([file.name, file.type, file.size]).toEqual(["IMG_1.jpg", "image/jpeg", PHOTO.length]);
      expect(Buffer.from(await file.arrayBuffer()).equals(PHOTO)).toBe(true);
      expect(await files[0]!.text()).toBe(PHOTO.toString());
    },
  );

  it.each([false, true])(
    "says that a file is damaged whose checksum is wrong (deflated: %s)",
    async (deflate) => {
      expect(await bytesOf({ name: "a.jpg", bytes: PHOTO, deflate, crc: 1 })).toBe(
        said("zip-damaged"),
      );
    },
  );

  it("stops a file that becomes larger than it says, and one that says to become too large", async () => {
    const lying = { name: "a.jpg", bytes: PHOTO, deflate: true, sizeBytes: 100 };
    expect([said("zip-damaged"), said("zip-bomb")]).toContain(await bytesOf(lying));
    const bomb = { name: "a.jpg", bytes: Buffer.alloc(20_000_000), deflate: true };
    expect(await bytesOf(bomb)).toBe(said("zip-bomb"));
    const claimed = { name: "a.jpg", bytes: PHOTO, deflate: true, sizeBytes: 4_000_000_000 };
    expect(await bytesOf(claimed)).toBe(said("zip-bomb"));
  });

  it("says that a file is locked which is encrypted", async () => {
    expect(await bytesOf({ name: "a.jpg", bytes: PHOTO, flags: 1 })).toBe(said("zip-locked"));
  });

  it("reads files whose names lead elsewhere, are there twice or are no UTF-8", async () => {
    const names = ["../../etc/a.jpg", "/a.jpg", "C:\\a.jpg", "a.jpg", "a.jpg"];
    const files = await listed([
      ...names.map((name) => ({ name, bytes: PHOTO })),
      { name: Buffer.from([0x66, 0xf6, 0x68, 0x72, 0x2e, 0x6a, 0x70, 0x67]), bytes: PHOTO },
    ]);
    expect(files).toHaveLength(6);
    for (const one of files) {
      const { file } = await one.open("a.jpg", "image/jpeg");
      expect(file.size).toBe(PHOTO.length);
    }
  });

  it("names a zip that was cut off, and what is no zip", async () => {
    const whole = plainZip([{ name: "a.jpg", bytes: PHOTO }]);
    for (const bytes of [
      whole.subarray(0, whole.length - 40),
      Buffer.from("no zip"),
      Buffer.alloc(0),
    ])
      await expect(listZip(asFile(bytes), () => {})).rejects.toThrow(said("zip-unreadable"));
  });

  it("reads what was put before a zip too", async () => {
    const zip = Buffer.concat([
      Buffer.from("#!/bin/sh\n"),
      plainZip([{ name: "a.jpg", bytes: PHOTO }]),
    ]);
    const files = await listZip(asFile(zip), () => {});
    const { file } = await files[0]!.open("a.jpg", "image/jpeg");
    expect(Buffer.from(await file.arrayBuffer()).equals(PHOTO)).toBe(true);
  });
});
