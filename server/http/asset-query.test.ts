import { describe, expect, it } from "vitest";
import { Rig, codeOf, photo, sha256Of } from "../testing/rig.suite.ts";

const rig = await Rig.start();
const DAY_MS = 86_400_000;
/** Noon of a day in 2024, wherever this home stands. */
const noon = (day: string) => new Date(`${day}T12:00:00`).getTime();

const NAMED = [
  ["beach one.jpg", "2024-05-06"],
  ["beach two.jpg", "2024-05-07"],
  ["lake.jpg", "2024-06-01"],
  ["old.jpg", "2001-01-01"],
] as const;
const ids = new Map<string, string>();
for (const [filename, day] of NAMED) {
  const bytes = photo(100);
  await rig.post(bytes, { filename, filetype: "image/jpeg", lastModified: String(noon(day)) });
  ids.set(filename, sha256Of(bytes).slice(0, 32));
}
const idOf = (filename: string) => ids.get(filename) ?? "";
const list = async (query: string) =>
  JSON.parse((await rig.call("GET", `/api/v1/assets?${query}`)).text);
const names = async (query: string): Promise<string[]> =>
  (await list(query)).assets.map(({ filename }: { filename: string }) => filename);

await rig.json("PATCH", `/api/v1/assets/${idOf("lake.jpg")}`, { favourite: true });
const album = JSON.parse((await rig.json("POST", "/api/v1/albums", { name: "Trip" })).text);
const assetIds = [idOf("old.jpg"), idOf("beach one.jpg")];
await rig.json("PUT", `/api/v1/albums/${album.id}/assets`, { assetIds });

describe("GET /api/v1/assets with a filter", () => {
  it.each([
    ["q=beach", ["beach two.jpg", "beach one.jpg"]],
    ["q=BEA%20tw", ["beach two.jpg"]],
    ["q=%22*%20OR%20(", []],
    ["from=2024-05-07", ["lake.jpg", "beach two.jpg"]],
    ["to=2024-05-06", ["beach one.jpg", "old.jpg"]],
    ["from=2024-05-06&to=2024-05-07&q=one", ["beach one.jpg"]],
    ["favourite=true", ["lake.jpg"]],
    ["album=ALBUM", ["beach one.jpg", "old.jpg"]],
    [`album=${"0".repeat(32)}`, []],
    ["camera=None", []],
    ["bbox=-180,-90,180,90", []],
    ["day=2024-05-31", ["beach two.jpg", "beach one.jpg", "old.jpg"]],
    ["day=2024-06-01", ["lake.jpg", "beach two.jpg", "beach one.jpg", "old.jpg"]],
    ["day=2024-05-31&q=one", ["beach one.jpg"]],
    ["day=1999-01-01", []],
    ["trash=true", []],
  ])("%s", async (query, expected) => {
    expect(await names(query.replace("ALBUM", album.id))).toEqual(expected);
  });

  it("pages from a day on", async () => {
    const first = await list("day=2024-05-07&limit=2");
    expect(first.assets).toMatchObject([
      { filename: "beach two.jpg" },
      { filename: "beach one.jpg" },
    ]);
    expect(await names(`limit=2&cursor=${first.nextCursor}`)).toEqual(["old.jpg"]);
    expect(first).toMatchObject({ totalCount: 4, totalBytes: 400 });
  });

  it.each([
    "from=2024-02-30",
    "to=yesterday",
    "from=2024-1-1",
    "day=",
    "day=2024-01-01&trash=true",
    "day=2024-01-01&cursor=abc",
    "favourite=1",
    "favourite=false",
    "trash=yes",
    "album=Trip",
    "bbox=1,2,3",
    "bbox=1,2,3,4,5",
    "bbox=-181,0,0,0",
    "bbox=0,10,0,-10",
    "bbox=0,0,0,91",
    "bbox=a,b,c,d",
    "bbox=,,,",
    "bbox=0x1,0,1,1",
    "bbox=NaN,0,1,1",
    `q=${"x".repeat(201)}`,
    "limit=1&limit=2",
    "limit=",
    "limit=1.5",
    "Q=beach",
  ])("refuses ?%s", async (query) => {
    const answer = await rig.call("GET", `/api/v1/assets?${query}`);
    expect([answer.status, codeOf(answer)]).toEqual([400, "invalid-value"]);
    expect(answer.headers["content-type"]).toBe("application/problem+json");
  });

  it("refuses cursors that were tampered with", async () => {
    const { nextCursor } = await list("limit=1");
    const inside = Buffer.from(nextCursor, "base64url").toString();
    const forged = [
      `t${inside}`,
      ` ${inside}`,
      `${inside}0`,
      inside.replace(/[0-9a-f]{32}/, "../etc/passwd"),
      inside.replace(".", ".."),
      `0${inside}`,
      "1e3.".padEnd(36, "0"),
      "-0.".padEnd(35, "0"),
    ].map((text) => Buffer.from(text).toString("base64url"));
    for (const cursor of [...forged, `${nextCursor}A`, `${nextCursor}=`, "%00"]) {
      const answer = await rig.call("GET", `/api/v1/assets?cursor=${cursor}`);
      expect([answer.status, codeOf(answer)], cursor).toEqual([400, "invalid-value"]);
    }
  });
});

describe("GET /api/v1/assets/days and /cameras", () => {
  it("counts days, newest first", async () => {
    const answer = JSON.parse((await rig.call("GET", "/api/v1/assets/days")).text);
    const days = NAMED.map(([, day]) => ({ day, count: 1 }));
    expect(answer.totalCount).toBe(4);
    expect(answer.days).toEqual(days.toSorted((a, b) => (a.day < b.day ? 1 : -1)));
  });

  it("lists no camera where none is known", async () => {
    expect((await rig.call("GET", "/api/v1/cameras")).text).toBe('{"cameras":[]}');
  });

  it.each(["/api/v1/assets/days?limit=1", "/api/v1/cameras?x=1"])("refuses %s", async (path) => {
    expect(codeOf(await rig.call("GET", path))).toBe("invalid-value");
  });
});

describe("a list while photos arrive", () => {
  it("gives each photo that was there before once", async () => {
    const busy = await Rig.start();
    const before: string[] = [];
    for (let n = 0; n < 8; n += 1) {
      const bytes = photo(50);
      await busy.post(bytes, { lastModified: String(noon("2020-01-01") + (n % 3) * DAY_MS) });
      before.push(sha256Of(bytes).slice(0, 32));
    }
    const seen: string[] = [];
    let cursor = "";
    do {
      const page = JSON.parse((await busy.call("GET", `/api/v1/assets?limit=2${cursor}`)).text);
      seen.push(...page.assets.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor === null ? "" : `&cursor=${page.nextCursor}`;
      for (const day of ["2025-01-01", "2020-01-02", "2019-01-01"])
        if (seen.length < 8) await busy.post(photo(50), { lastModified: String(noon(day)) });
    } while (cursor !== "");
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(before));
  });
});
