import { describe, expect, it } from "vitest";
import { Rig, photo, sha256Of } from "../testing/rig.suite.ts";

const rig = await Rig.start();

describe("DELETE", () => {
  it("forgets an unfinished upload and its bytes", async () => {
    const path = await rig.create(1000);
    await rig.patch(path, 0, photo(500));
    expect(rig.partFiles()).toHaveLength(1);
    expect((await rig.tus("DELETE", path)).status).toBe(204);
    expect((await rig.tus("HEAD", path)).status).toBe(404);
    expect(rig.partFiles()).toEqual([]);
  });

  it("stops a PATCH that is still writing", async () => {
    const path = await rig.create(1_000_000);
    const headers = { "Upload-Offset": 0, "Content-Length": 1_000_000 };
    const { ended } = await rig.hang("PATCH", path, headers, photo(300_000));
    expect((await rig.tus("DELETE", path)).status).toBe(204);
    expect(await ended).not.toBe(204);
    expect(rig.partFiles()).toEqual([]);
  });

  it("never takes a photo away", async () => {
    const bytes = photo(1000);
    const path = String((await rig.post(bytes)).headers.location);
    expect((await rig.tus("DELETE", path)).status).toBe(204);
    expect((await rig.tus("HEAD", path)).status).toBe(404);
    expect(rig.libraryHashes()).toContain(sha256Of(bytes));
    expect((await rig.post(bytes)).headers["homeward-receipt"]).toBeDefined();
    expect(rig.libraryHashes().filter((hash) => hash === sha256Of(bytes))).toHaveLength(1);
  });

  it("knows only the uploads of its own device", async () => {
    const { token } = await rig.home.pairing.addDevice("second");
    const path = await rig.create(1000);
    expect((await rig.tus("DELETE", path, { token })).status).toBe(404);
    expect((await rig.tus("DELETE", "/uploads/00")).status).toBe(404);
    expect(await rig.offset(path)).toBe(0);
  });
});
