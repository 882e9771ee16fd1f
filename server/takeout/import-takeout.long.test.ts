import { execFile } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";
import { expect, it } from "vitest";
import { plainZip } from "../../e2e/fixtures/plain-zip.ts";
import { assetIdOf, parseSha256 } from "../../src/core/ids.ts";
import { openSqliteCatalogue } from "../adapters/sqlite/catalogue.ts";
import { EVERYTHING } from "../ports/asset-rows.ts";
import { sha256Of, tempFolder } from "../testing/rig.suite.ts";

const YEAR = "Takeout/Google Photos/Photos from 2023";
const TAKEN_AT_MS = Date.UTC(2023, 6, 1, 12);

async function homeward(...args: string[]): Promise<{ status: number; output: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      "server/main.ts",
      ...args,
    ]);
    return { status: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, output: stdout + stderr };
  }
}

it("import-takeout brings zips and folders home with what they tell, once", async () => {
  const folder = tempFolder();
  const data = join(folder, "data");
  const bytes = await sharp({
    create: { width: 60, height: 40, channels: 3, background: "#369" },
  })
    .jpeg()
    .toBuffer();
  const other = Buffer.concat([bytes, Buffer.from("other")]);
  const json = JSON.stringify({
    title: "beach.jpg",
    description: "Sandburg",
    photoTakenTime: { timestamp: String(TAKEN_AT_MS / 1000) },
  });
  const zip = join(folder, "takeout-001.zip");
  await writeFile(
    zip,
    plainZip([
      { name: `${YEAR}/beach.jpg`, bytes, deflate: true },
      { name: `${YEAR}/beach.jpg.supplemental-metadata.json`, bytes: json, deflate: true },
      { name: `${YEAR}/broken.jpg`, bytes, crc: 7 },
    ]),
  );
  const unpacked = join(folder, "Takeout");
  await mkdir(join(unpacked, "Föhr"), { recursive: true });
  await writeFile(join(unpacked, "Föhr", "metadata.json"), '{"title":"Föhr"}');
  await writeFile(join(unpacked, "Föhr", "lake.jpg"), other);
  await writeFile(join(unpacked, "Föhr", "beach.jpg"), bytes);

  const dry = await homeward("import-takeout", zip, unpacked, "--dry-run", "--data", data);
  expect(dry.status).toBe(0);
  expect(dry.output).toContain("4 photos\n  1 album\n");
  expect((await readdir(data)).filter((name) => name.startsWith("import-"))).toEqual([]);

  const run = await homeward("import-takeout", zip, unpacked, "--data", data);
  expect([run.status, run.output]).toEqual([1, expect.stringContaining("broken.jpg")]);
  expect(run.output).toContain("2 files brought home");
  const again = await homeward("import-takeout", zip, unpacked, "--data", data);
  expect(again.output).toContain("0 files brought home");

  const rows = await openSqliteCatalogue(join(data, "homeward.sqlite"));
  expect(await rows.listAssets(9, null, EVERYTHING)).toHaveLength(2);
  const id = assetIdOf(parseSha256(sha256Of(bytes)));
  expect(await rows.findAsset(id)).toMatchObject({
    takenAtMs: TAKEN_AT_MS,
    takenSource: "sidecar",
    description: "Sandburg",
  });
  expect((await rows.albumsOf(id)).map(({ name }) => name)).toEqual(["Föhr"]);
  await rows.close();
});
