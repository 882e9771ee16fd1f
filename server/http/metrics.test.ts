import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Rig, photo, send } from "../testing/rig.suite.ts";
import { isLoopback } from "./socket-limits.ts";

const metricsToken = "sesame-sesame-sesame";
const read = async (rig: Rig, headers = {}) =>
  await send(rig.home.port, "GET", "/metrics", { headers });

/** The value of a line that begins so. */
const valueOf = (text: string, begin: string) =>
  Number(
    text
      .split("\n")
      .find((line) => line.startsWith(`${begin} `))
      ?.slice(begin.length + 1),
  );

describe("who may read /metrics", () => {
  it.each([
    ["this machine", {}, null, 200],
    ["this machine by name", { host: "localhost:9" }, null, 200],
    ["a proxy that says for whom", { "x-forwarded-for": "127.0.0.1" }, null, 401],
    ["a proxy that says it is one", { via: "1.1 proxy" }, null, 401],
    ["a proxy that says so by the standard", { forwarded: "for=10.0.0.1" }, null, 401],
    ["a proxy that keeps the name that was asked for", { host: "photos.example" }, null, 401],
    ["a page of another site that took our name", { host: "127.0.0.1.evil.example" }, null, 401],
    ["this machine, where the home has a public origin", {}, "https://photos.example", 401],
    ["this machine, where its origin is its own", {}, "http://localhost:8787", 200],
    [
      "the token, through a proxy",
      { via: "x", authorization: `Bearer ${metricsToken}` },
      "https://photos.example",
      200,
    ],
    [
      "a wrong token, through a proxy",
      { via: "x", authorization: `Bearer ${metricsToken}x` },
      null,
      401,
    ],
  ])("%s", async (_, headers, origin, status) => {
    const rig = await Rig.start({ origin, metricsToken });
    const answer = await read(rig, headers);
    expect(answer.status).toBe(status);
    expect(answer.text.includes("homeward_assets")).toBe(status === 200);
  });

  it("a device's credential opens nothing, nor an empty token where none is set", async () => {
    const rig = await Rig.start();
    for (const token of [rig.token, "null", "x"]) {
      const headers = { via: "x", authorization: `Bearer ${token}` };
      expect((await read(rig, headers)).status).toBe(401);
    }
  });

  it.each([
    ["127.0.0.1", true],
    ["127.9.9.9", true],
    ["::1", true],
    ["::ffff:127.0.0.1", true],
    ["::ffff:10.0.0.1", false],
    ["10.127.0.1", false],
    ["192.168.1.2", false],
    ["fe80::1", false],
    ["", false],
  ])("the address '%s' is this machine: %s", (address, is) => {
    expect(isLoopback(address)).toBe(is);
  });
});

it("counts uploads, bytes, failures by code, latency by route, and tells what is there", async () => {
  const rig = await Rig.start();
  await rig.post(photo(4000));
  await rig.post(photo(5000), { sha256: "0".repeat(64) });
  await rig.create(9000);
  const whole = async () => (await read(rig)).text;
  let text = await whole();
  // The latency of a request is counted when its connection saw the end of the answer.
  const requests = () => [
    ...text.matchAll(
      /^homeward_request_seconds_count\{method="POST",route="\/uploads",status="\d+"\} (\d+)$/gm,
    ),
  ];
  const total = () => requests().reduce((sum, [, count]) => sum + Number(count), 0);
  while (total() < 3) text = await whole();
  const expected = {
    homeward_uploads_started_total: 3,
    homeward_uploads_finished_total: 1,
    'homeward_uploads_failed_total{code="checksum-mismatch"}': 1,
    homeward_upload_bytes_total: 9000,
    homeward_assets: 1,
    homeward_library_bytes: 4000,
    homeward_devices: 1,
    homeward_unfinished_uploads: 1,
    'homeward_request_seconds_count{method="POST",route="/uploads",status="460"}': 1,
  };
  for (const [begin, value] of Object.entries(expected))
    expect([begin, valueOf(text, begin)]).toEqual([begin, value]);
  for (const begin of ["homeward_disk_free_bytes", "homeward_process_resident_bytes"]) {
    expect(valueOf(text, begin)).toBeGreaterThan(1e6);
  }
  expect(valueOf(text, 'homeward_event_loop_delay_seconds{quantile="0.99"}')).toBeLessThan(60);
  for (const line of text.trim().split("\n")) {
    expect(line).toMatch(
      /^# (?:HELP|TYPE) \w+ .+$|^\w+(?:\{(?:\w+="[^"]*",?)+\})? (?:[0-9.e+-]+)$/,
    );
  }
});

it("tells what the last verification found", async () => {
  const rig = await Rig.start();
  await rig.post(photo(4000));
  expect((await read(rig)).text).not.toMatch(/^homeward_verify/m);
  for (const path of rig.libraryFiles()) rmSync(join(rig.folder, "library", path));
  await rig.call("POST", "/api/v1/verify");
  let { text } = await read(rig);
  while (!text.includes("homeward_verify_findings{")) ({ text } = await read(rig));
  expect(valueOf(text, 'homeward_verify_findings{kind="missing"}')).toBe(1);
  expect(valueOf(text, 'homeward_verify_findings{kind="changed"}')).toBe(0);
  expect(valueOf(text, "homeward_verify_ended_seconds")).toBeGreaterThan(1.7e9);
});
