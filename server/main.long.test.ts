import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ChildHome, runHomeward } from "./testing/child-home.suite.ts";
import { send, tempFolder } from "./testing/rig.suite.ts";

describe("homeward serve", () => {
  it("says where it is, gives one pairing link, and ends with status 0 on SIGTERM", async () => {
    const data = tempFolder();
    const home = await ChildHome.start(data);
    expect(home.stdout).toContain(join(data, "library"));
    expect(home.stdout.match(/#pair=/g)).toHaveLength(1);
    expect(statSync(join(data, "home-key.pem")).mode & 0o777).toBe(0o600);

    const taken = await runHomeward(["--port", String(home.port), "--data", tempFolder()]);
    expect(taken).toMatchObject({ status: 1, stdout: "" });
    expect(taken.stderr).toMatch(/^Cannot listen on .* another program uses it.*\n$/);
    const twice = await runHomeward(["--port", "0", "--data", data]);
    expect(twice).toMatchObject({ status: 1, stdout: "" });
    expect(twice.stderr).toMatch(/^Another Homeward is already serving .*\n$/);

    expect(await home.end("SIGTERM")).toBe(0);
  });

  it("keeps its id and pairs no one again when a device is there", async () => {
    const data = tempFolder();
    const { stdout: token } = await runHomeward(["device", "add", "cli", "--data", data]);
    const headers = { authorization: `Bearer ${token.trim()}` };
    const ids: string[] = [];
    for (const signal of ["SIGINT", "SIGKILL"] as const) {
      const home = await ChildHome.start(data);
      expect(home.stdout).not.toContain("#pair=");
      ids.push(JSON.parse((await send(home.port, "GET", "/api/v1/home", { headers })).text).id);
      await home.end(signal);
    }
    expect(ids[0]).toBe(ids[1]);
  });

  it("tells everything that is wrong with its settings at once", async () => {
    const run = await runHomeward(["--port", "70000", "--origin=ftp://x", "--colour", "red"], {
      HOMEWARD_MAX_SIZE_BYTES: "much",
    });
    expect(run).toMatchObject({ status: 2, stdout: "" });
    for (const name of ["--port", "--origin", "--colour", "HOMEWARD_MAX_SIZE_BYTES"]) {
      expect(run.stderr).toContain(name);
    }
  });
});

describe("homeward device", () => {
  it("adds, lists and removes devices while the home serves", async () => {
    const data = tempFolder();
    const home = await ChildHome.start(data);
    const added = await runHomeward(["device", "add", "My", "phone", "--data", data]);
    expect(added).toMatchObject({ status: 0, stderr: "" });
    expect(added.stdout).toMatch(/^[\w-]{43}\n$/);
    const headers = { authorization: `Bearer ${added.stdout.trim()}` };
    const probe = async () => (await send(home.port, "GET", "/api/v1/home", { headers })).status;
    expect(await probe()).toBe(200);
    expect((await runHomeward(["device", "list", "--data", data])).stdout).toContain("My phone");
    expect((await runHomeward(["device", "remove", "My phone", "--data", data])).status).toBe(0);
    expect(await probe()).toBe(401);
    const link = await runHomeward(["device", "link", "--data", data, "--origin", home.origin]);
    const [, code] = /^http:\S+\/#pair=(\S+)\n$/.exec(link.stdout) ?? [];
    const body = JSON.stringify({ code, deviceName: "linked" });
    expect((await send(home.port, "POST", "/api/v1/pair", { body })).status).toBe(201);
    await home.end("SIGTERM");
  });

  it.each([["device"], ["device add"], ["device remove nobody"], ["device dance"], ["dance"]])(
    "refuses '%s'",
    async (words) => {
      const run = await runHomeward([...words.split(" "), "--data", tempFolder()]);
      expect(run).toMatchObject({ status: 2, stdout: "" });
      expect(run.stderr.trim()).not.toBe("");
    },
  );
});
