import { describe, expect, it } from "vitest";
import { Rig, codeOf, photo, sha256Of } from "../testing/rig.suite.ts";

const rig = await Rig.start();
const bytes = photo(100);
await rig.post(bytes);
const id = sha256Of(bytes).slice(0, 32);
const make = async (name: unknown) => await rig.json("POST", "/api/v1/albums", { name });
const made = async (name: string) => JSON.parse((await make(name)).text);

describe("albums", () => {
  it("are made, filled, renamed, emptied and removed, and no photo goes with them", async () => {
    const answer = await make("  Summer  ");
    expect(answer.status).toBe(201);
    const album = JSON.parse(answer.text);
    expect(album).toMatchObject({ name: "Summer", assetCount: 0 });
    const path = `/api/v1/albums/${album.id}`;
    const change = async (method: string, value: unknown, below = "") =>
      JSON.parse((await rig.json(method, path + below, value)).text);
    const assetIds = [id, "0".repeat(32)];
    expect(await change("PUT", { assetIds }, "/assets")).toEqual({ addedCount: 1 });
    expect(await change("PUT", { assetIds }, "/assets")).toEqual({ addedCount: 0 });
    expect(await change("PATCH", { name: "Sommer" })).toMatchObject({
      name: "Sommer",
      assetCount: 1,
    });
    const { albums } = JSON.parse((await rig.call("GET", "/api/v1/albums")).text);
    expect(albums).toEqual([JSON.parse((await rig.call("GET", path)).text)]);
    const shown = JSON.parse((await rig.call("GET", `/api/v1/assets/${id}`)).text);
    expect(shown.albums).toEqual([{ id: album.id, name: "Sommer" }]);
    expect(await change("DELETE", { assetIds }, "/assets")).toEqual({ removedCount: 1 });
    expect((await rig.call("DELETE", path)).status).toBe(204);
    expect((await rig.call("DELETE", path)).status).toBe(404);
    expect((await rig.call("GET", `/api/v1/assets/${id}`)).status).toBe(200);
  });

  it.each(["", "   ", 5, null, "a\nb", "a\u0000b", "x".repeat(201), "\ud800"])(
    "refuse the name %j",
    async (name) => {
      expect(codeOf(await make(name))).toBe("invalid-body");
    },
  );

  it("keep a name that looks like markup as it is", async () => {
    const name = "<script>alert(1)</script> '; --";
    expect(await made(name)).toMatchObject({ name });
  });

  it.each([
    ["1001 ids", Array.from({ length: 1001 }, () => id)],
    ["a short id", ["abc"]],
    ["a path", ["../../../etc/passwd"]],
    ["no list", id],
  ])("refuse %s", async (_, assetIds) => {
    const album = await made("x");
    for (const method of ["PUT", "DELETE"]) {
      const answer = await rig.json(method, `/api/v1/albums/${album.id}/assets`, { assetIds });
      expect([answer.status, codeOf(answer)]).toEqual([400, "invalid-body"]);
    }
  });

  it.each([
    ["GET", ""],
    ["PATCH", ""],
    ["DELETE", ""],
    ["PUT", "/assets"],
    ["DELETE", "/assets"],
  ])("say 404 to %s of one that is not there%s", async (method, below) => {
    const body = below === "" ? { name: "x" } : { assetIds: [] };
    const answer = await rig.json(method, `/api/v1/albums/${"0".repeat(32)}${below}`, body);
    expect([answer.status, codeOf(answer)]).toEqual([404, "not-found"]);
  });
});
