import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { readZip } from "../testing/read-zip.suite.ts";
import { type ZipEntry, zipStream } from "./zip-stream.ts";

const folder = mkdtempSync(join(tmpdir(), "homeward-zip-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TAKEN = { modifiedLocal: "2022-08-09T10:11:12", modifiedAtMs: 1_660_032_672_000 };

function entry(name: string, bytes: Uint8Array): ZipEntry {
  return { name, ...TAKEN, sizeBytes: bytes.length, bytes: [bytes] };
}

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

async function zipped(entries: Iterable<ZipEntry>, zip64FromBytes?: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipStream(each(entries), zip64FromBytes)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What other programs say about an archive; those that are not installed say nothing. */
function verdicts(file: string): (number | null)[] {
  const python = `import sys,zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)`;
  return [spawnSync("unzip", ["-tqq", file]), spawnSync("python3", ["-c", python, file])]
    .filter(({ error }) => error === undefined)
    .map(({ status }) => status);
}

const allWell = (file: string) =>
  expect(verdicts(file).filter((status) => status !== 0)).toEqual([]);

describe("zipStream()", () => {
  it("gives back what went in, whatever the names and bytes", async () => {
    const files = fc.uniqueArray(
      fc.tuple(fc.string({ minLength: 1, maxLength: 80, unit: "grapheme" }), fc.uint8Array()),
      { selector: ([name]) => name.toWellFormed(), maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom(0, 100, undefined), async (some, zip64FromBytes) => {
        const entries = some.map(([name, bytes]) => entry(name.toWellFormed(), bytes));
        const read = readZip(await zipped(entries, zip64FromBytes));
        expect(read.map(({ name, bytes }) => [name, bytes.toString("hex")])).toEqual(
          some.map(([name, bytes]) => [name.toWellFormed(), Buffer.from(bytes).toString("hex")]),
        );
      }),
    );
  });

  it.each([
    ["narrow", undefined],
    ["wide (Zip64)", 0],
  ])("pleases other programs, %s", async (_, zip64FromBytes) => {
    const file = join(folder, "some.zip");
    const some = [entry("2022/Süß 🏖️.jpg", randomBytes(90_000)), entry("empty", Buffer.alloc(0))];
    await writeFile(file, await zipped(some, zip64FromBytes));
    allWell(file);
  });

  it("tells when a photo was taken", async () => {
    const [file] = readZip(await zipped([entry("a.jpg", Buffer.from("a"))]));
    expect(file?.modifiedAtMs).toBe(TAKEN.modifiedAtMs);
    for (const modifiedLocal of ["1826-01-01T00:00:00", "2200-01-01T00:00:00"]) {
      const modifiedAtMs = Date.parse(`${modifiedLocal}Z`);
      const old = { ...entry("a.jpg", Buffer.from("a")), modifiedLocal, modifiedAtMs };
      expect(readZip(await zipped([old]))).toHaveLength(1);
    }
  });

  it("holds more than 65,535 files", { timeout: 120_000 }, async () => {
    const file = join(folder, "many.zip");
    const many = Array.from({ length: 66_000 }, (_, n) => entry(`${n}.json`, Buffer.from("{}")));
    await writeFile(file, await zipped(many));
    expect(readZip(await zipped(many))).toHaveLength(66_000);
    allWell(file);
  });

  it("holds a file beyond 4 GiB and one behind it", { timeout: 300_000 }, async () => {
    const piece = Buffer.alloc(1 << 26, "film");
    const big = { ...entry("film.mov", piece), sizeBytes: 65 * piece.length };
    big.bytes = Array.from({ length: 65 }, () => piece);
    let lastBytes = Buffer.alloc(0);
    let zipBytes = 0;
    // Only its end is kept: 4 GiB of disk are not everywhere. The directory must point beyond them.
    for await (const out of zipStream(each([big, entry("behind.jpg", Buffer.from("b"))]))) {
      zipBytes += out.length;
      lastBytes = Buffer.concat([lastBytes, out.subarray(-4096)]).subarray(-4096);
    }
    expect(zipBytes).toBeGreaterThan(2 ** 32);
    const at = (text: string) => lastBytes.lastIndexOf(text);
    expect(lastBytes.readBigUInt64LE(at("film.mov") + 8 + 4)).toBe(BigInt(big.sizeBytes));
    const behind = Number(lastBytes.readBigUInt64LE(at("behind.jpg") + 10 + 4));
    expect(lastBytes.readUInt32LE(lastBytes.length - (zipBytes - behind))).toBe(0x0403_4b50);
    expect(lastBytes.readUInt32LE(lastBytes.length - 22 - 20)).toBe(0x0706_4b50);
  });

  it("asks for the next file only when the one before was taken", async () => {
    let asked = 0;
    const entries = (async function* () {
      for (let n = 0; n < 100; n += 1) {
        asked += 1;
        yield entry(`${n}`, Buffer.alloc(10));
      }
    })();
    const pieces = zipStream(entries);
    for (let n = 0; n < 3; n += 1) await pieces.next();
    expect(asked).toBe(1);
    await pieces.return(undefined);
    expect((await entries.next()).done).toBe(true);
  });
});
