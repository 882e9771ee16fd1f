import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { rmSync, truncateSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type UnzippedFile, readZip } from "../testing/read-zip.suite.ts";
import { type Answer, Rig, codeOf, photo, sha256Of, tempFolder } from "../testing/rig.suite.ts";

const idOf = (bytes: Buffer) => sha256Of(bytes).slice(0, 32);
const create = { width: 8, height: 8, channels: 3, background: "#3a7" } as const;
const dated = await sharp({ create })
  .withExif({
    IFD0: { Make: "Test" },
    IFD2: { DateTimeOriginal: "2022:08:09 10:11:12", OffsetTimeOriginal: "+02:00" },
  })
  .jpeg()
  .toBuffer();

type Unzipped = { files: Map<string, UnzippedFile>; manifest: Record<string, unknown> };

function unzipped(answer: Answer): Unzipped {
  expect([answer.status, answer.headers["content-type"]]).toEqual([200, "application/zip"]);
  const all = readZip(answer.bytes);
  expect(all.at(-1)?.name).toBe("homeward.json");
  const files = new Map(all.map((file) => [file.name, file]));
  expect(files.size).toBe(all.length);
  return { files, manifest: JSON.parse(String(files.get("homeward.json")?.bytes)) };
}

const json = (files: Unzipped["files"], name: string) => JSON.parse(String(files.get(name)?.bytes));
const hashes = ({ files }: Unzipped) => [...files.values()].map(({ bytes }) => sha256Of(bytes));

describe("GET and POST /api/v1/download", () => {
  it("gives photos byte for byte under their names, each with what is known of it", async () => {
    const rig = await Rig.start();
    await rig.post(dated, { filename: 'Süß "1".jpg', filetype: "image/jpeg" });
    const id = idOf(dated);
    await rig.json("PATCH", `/api/v1/assets/${id}`, { favourite: true });
    const { files, manifest } = unzipped(await rig.call("GET", "/api/v1/download?all=true"));
    const name = "2022/2022-08-09/Süß _1_.jpg";
    expect([...files.keys()]).toEqual([name, `${name}.json`, "homeward.json"]);
    expect(files.get(name)?.bytes.equals(dated)).toBe(true);
    expect(files.get(name)?.modifiedAtMs).toBe(Date.UTC(2022, 7, 9, 8, 11, 12));
    const facts = JSON.parse((await rig.call("GET", `/api/v1/assets/${id}`)).text);
    expect(json(files, `${name}.json`)).toMatchObject({
      format: "homeward-asset",
      id,
      takenAtMs: Date.UTC(2022, 7, 9, 8, 11, 12),
      takenAt: "2022-08-09T08:11:12.000Z",
      takenLocal: "2022-08-09T10:11:12",
      takenSource: "exif",
      takenOffsetMinutes: 120,
      camera: "Test",
      favourite: true,
      files: [
        {
          file: name,
          filename: 'Süß "1".jpg',
          sha256: sha256Of(dated),
          sizeBytes: dated.length,
          receipt: facts.receipt,
        },
      ],
    });
    expect(manifest).toMatchObject({
      assetCount: 1,
      fileCount: 1,
      byteCount: dated.length,
      unread: [],
    });
  });

  it("gives an album, some photos by their ids, and a form's choice; of several files all", async () => {
    const rig = await Rig.start();
    const [still, film, other] = [photo(3000), photo(2000), photo(1000)];
    const assetId = idOf(still);
    await rig.post(still, { assetId, filename: "a.heic", filetype: "image/heic" });
    await rig.post(film, { assetId, filename: "a.mov", filetype: "video/quicktime" });
    await rig.post(other, { filename: "A.HEIC" });
    const album = JSON.parse((await rig.json("POST", "/api/v1/albums", { name: "Sea" })).text).id;
    await rig.json("PUT", `/api/v1/albums/${album}/assets`, { assetIds: [assetId] });
    const live = [still, film].map(sha256Of);
    const form = { "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8" };
    const answers = [
      await rig.call("GET", `/api/v1/download?album=${album}`),
      await rig.call("GET", `/api/v1/download?ids=${assetId}`),
      await rig.json("POST", "/api/v1/download", { albumId: album }),
      await rig.json("POST", "/api/v1/download", { assetIds: [assetId, assetId] }),
      await rig.call("POST", "/api/v1/download", { headers: form, body: `ids=${assetId}` }),
    ];
    for (const answer of answers) {
      const zip = unzipped(answer);
      expect(zip.files.size).toBe(4);
      expect(hashes(zip)).toEqual(expect.arrayContaining(live));
      expect(zip.manifest["albums"]).toEqual([expect.objectContaining({ id: album, name: "Sea" })]);
    }
    const all = unzipped(await rig.json("POST", "/api/v1/download", { all: true }));
    expect(hashes(all)).toEqual(expect.arrayContaining([...live, sha256Of(other)]));
    const folded = [...all.files.keys()].map((name) => name.toLowerCase());
    expect(new Set(folded).size, "names differ by more than capitals").toBe(folded.length);
  });

  it("pleases unzip and Python, where they are installed", async () => {
    const rig = await Rig.start();
    for (let n = 0; n < 5; n += 1) await rig.post(photo(70_000), { filename: "x.jpg" });
    const file = join(tempFolder(), "a.zip");
    writeFileSync(file, (await rig.call("GET", "/api/v1/download?all=true")).bytes);
    const test = "import sys,zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)";
    for (const run of [
      spawnSync("unzip", ["-tqq", file]),
      spawnSync("python3", ["-c", test, file]),
    ])
      if (run.error === undefined) expect(run.status).toBe(0);
  });

  it("names what vanished or lost bytes, and stays a sound archive", async () => {
    const rig = await Rig.start();
    const [whole, short, gone] = [photo(9000), photo(8000), photo(7000)];
    for (const [bytes, filename] of [
      [whole, "whole.jpg"],
      [short, "short.jpg"],
      [gone, "gone.jpg"],
    ] as const)
      await rig.post(bytes, { filename });
    const fileOf = (name: string) =>
      join(rig.folder, "library", rig.libraryFiles().find((path) => path.endsWith(name)) ?? "");
    truncateSync(fileOf("short.jpg"), 100);
    rmSync(fileOf("gone.jpg"));
    const ids = [whole, short, gone].map(idOf);
    const assetIds = [...ids, "0".repeat(32)];
    const zip = unzipped(await rig.json("POST", "/api/v1/download", { assetIds }));
    const names = [...zip.files.keys()].map((name) => name.split("/").at(-1));
    expect(names).toContain("whole.jpg");
    expect(names).not.toContain("gone.jpg");
    expect(zip.manifest).toMatchObject({
      assetCount: 3,
      fileCount: 2,
      byteCount: 9100,
      unknownIds: ["0".repeat(32)],
      unread: [
        { sha256: sha256Of(short), words: "It has only 100 of 8000 bytes left." },
        { sha256: sha256Of(gone), words: expect.stringContaining("not in the library") },
      ],
    });
    expect(zip.manifest["unread"]).not.toContain(rig.folder);
  });

  it("leaves the trash out of all, and gives from it what is named", async () => {
    const rig = await Rig.start();
    const bytes = photo(500);
    await rig.post(bytes);
    await rig.json("POST", "/api/v1/trash", { assetIds: [idOf(bytes)] });
    expect(hashes(unzipped(await rig.call("GET", "/api/v1/download?all=true")))).toHaveLength(1);
    const named = unzipped(await rig.call("GET", `/api/v1/download?ids=${idOf(bytes)}`));
    expect(hashes(named)).toContain(sha256Of(bytes));
  });

  it("survives a reader that goes away, and holds still for one that is slow", async () => {
    const rig = await Rig.start();
    for (let n = 0; n < 30; n += 1) await rig.post(photo(1_000_000), { filename: `${n}.jpg` });
    const start = async () => {
      const outgoing = request({
        port: rig.home.port,
        path: "/api/v1/download?all=true",
        headers: { authorization: `Bearer ${rig.token}` },
        agent: false,
      }).end();
      const [incoming] = await once(outgoing, "response");
      return { outgoing, incoming };
    };
    const gone = await start();
    await once(gone.incoming, "data");
    gone.incoming.on("error", () => {});
    gone.outgoing.destroy();
    const slow = await start();
    slow.incoming.pause();
    const before = process.memoryUsage().arrayBuffers;
    await new Promise((done) => setTimeout(done, 500));
    // 30 MB wait; sockets hold a few, the home must not hold the rest.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(15e6);
    const pieces: Buffer[] = [];
    for await (const piece of slow.incoming) pieces.push(piece);
    expect(readZip(Buffer.concat(pieces))).toHaveLength(61);
  });

  const id = "a".repeat(32);
  it.each([
    ["GET", "", null, 400],
    ["GET", "?all=yes", null, 400],
    ["GET", "?all=true&album=x", null, 400],
    ["GET", "?all=true&all=true", null, 400],
    ["GET", "?colour=red", null, 400],
    ["GET", "?ids=", null, 400],
    ["GET", "?ids=../../etc/passwd", null, 400],
    ["GET", `?ids=${id}`, null, 404],
    ["GET", "?album=../..", null, 400],
    ["GET", `?album=${id}`, null, 404],
    ["POST", "", {}, 400],
    ["POST", "", { all: false }, 400],
    ["POST", "", { all: "true" }, 400],
    ["POST", "", { all: true, assetIds: [] }, 400],
    ["POST", "", { assetIds: [] }, 400],
    ["POST", "", { assetIds: id }, 400],
    ["POST", "", { assetIds: [{}] }, 400],
    ["POST", "", { assetIds: ["'; drop table assets; --"] }, 400],
    ["POST", "", { albumId: 5 }, 400],
    ["POST", "", { all: true, path: "/etc" }, 400],
    ["POST", "", [], 400],
  ])("%s %s %j is refused with a problem document", async (method, query, body, status) => {
    const rig = await refusing;
    const path = `/api/v1/download${query}`;
    const answer =
      body === null ? await rig.call(method, path) : await rig.json(method, path, body);
    expect([answer.status, answer.headers["content-type"]]).toEqual([
      status,
      "application/problem+json",
    ]);
    expect(codeOf(answer)).toMatch(/^(?:invalid-value|invalid-body|not-found)$/);
  });

  it("refuses more ids than a link or a body may have", async () => {
    const rig = await refusing;
    const ids = (count: number) => Array.from({ length: count }, () => id);
    const linked = (count: number) => rig.call("GET", `/api/v1/download?ids=${ids(count).join()}`);
    expect([(await linked(100)).status, (await linked(101)).status]).toEqual([404, 400]);
    const sent = (count: number) => rig.json("POST", "/api/v1/download", { assetIds: ids(count) });
    expect([(await sent(10_000)).status, (await sent(10_001)).status]).toEqual([404, 400]);
  });

  it("wants a device, and with a cookie its own page", async () => {
    const rig = await refusing;
    const path = "/api/v1/download?all=true";
    expect((await rig.call("GET", path, { token: null })).status).toBe(401);
    const headers = { cookie: `homeward=${rig.token}`, origin: "https://evil.example" };
    const stranger = await rig.json(
      "POST",
      "/api/v1/download",
      { all: true },
      { headers, token: null },
    );
    expect(stranger.status).toBe(403);
  });
});

const refusing = Rig.start();
