import { describe, expect, it } from "vitest";
import { Rig, photo } from "../testing/rig.suite.ts";

const rig = await Rig.start({ maxSizeBytes: 12_345 });

describe("OPTIONS", () => {
  it.each(["/uploads", "/uploads/0123"])(
    "%s tells what the home can do, without a device",
    async (path) => {
      const answer = await rig.call("OPTIONS", path, { token: null });
      expect(answer.status).toBe(204);
      expect(answer.headers).toMatchObject({
        "tus-version": "1.0.0",
        "tus-resumable": "1.0.0",
        "tus-extension": "creation,creation-with-upload,checksum,termination,expiration",
        "tus-checksum-algorithm": "sha256",
        "tus-max-size": "12345",
      });
    },
  );

  it("tells the truth about the largest size", async () => {
    expect((await rig.post(photo(12_345))).status).toBe(201);
    expect((await rig.post(photo(12_346))).status).toBe(413);
  });
});

describe("every other verb", () => {
  it.each(["POST", "HEAD", "PATCH", "DELETE"])("%s wants Tus-Resumable", async (method) => {
    const path = method === "POST" ? "/uploads" : "/uploads/0123";
    const answer = await rig.call(method, path);
    expect(answer.status).toBe(412);
    expect(answer.headers["tus-version"]).toBe("1.0.0");
  });

  it.each([
    ["GET", "/uploads"],
    ["PUT", "/uploads/0123"],
    ["GET", "/uploads/0123"],
  ])("%s %s is refused", async (method, path) => {
    expect((await rig.tus(method, path)).status).toBe(405);
  });
});
