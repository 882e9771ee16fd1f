import { join } from "node:path";
import { readFileSync } from "node:fs";
import { Upload, type UploadOptions } from "tus-js-client";
import { describe, expect, it } from "vitest";
import { ChildHome, runHomeward } from "./testing/child-home.suite.ts";
import { filesIn, photo, send, sha256Of, tempFolder } from "./testing/rig.suite.ts";

const data = tempFolder();
const token = (await runHomeward(["device", "add", "tus-js-client", "--data", data])).stdout.trim();
const authorization = `Bearer ${token}`;
let home = await ChildHome.start(data);

const hashes = () =>
  filesIn(join(data, "library")).map((path) => sha256Of(readFileSync(join(data, "library", path))));

/** An upload by tus-js-client, how it ended, and its URL. */
function upload(bytes: Buffer, options: Partial<UploadOptions>) {
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  const tus = new Upload(bytes, {
    endpoint: `${home.origin}/uploads`,
    headers: { authorization },
    metadata: { filename: "IMG_0001.jpg", filetype: "image/jpeg" },
    onSuccess: () => resolve(),
    onError: reject,
    ...options,
  });
  ended.catch(() => {});
  return { tus, ended };
}

/** Starts an upload and waits until it has sent so many bytes. */
async function sendUntil(bytes: Buffer, sizeBytes: number, options: Partial<UploadOptions>) {
  const { promise: reached, resolve } = Promise.withResolvers<void>();
  const onProgress = (sent: number) => {
    if (sent >= sizeBytes) resolve();
  };
  const started = upload(bytes, { ...options, onProgress });
  started.tus.start();
  await reached;
  return started;
}

async function offsetOf(url: string): Promise<number> {
  const headers = { authorization, "Tus-Resumable": "1.0.0" };
  const { headers: told } = await send(home.port, "HEAD", new URL(url).pathname, { headers });
  return Number(told["upload-offset"]);
}

describe("tus-js-client", () => {
  it.each([
    ["whole", {}],
    ["whole, with the first bytes in the POST", { uploadDataDuringCreation: true }],
    ["in chunks", { chunkSize: 700_000 }],
  ])("brings a photo home %s", async (_, options) => {
    const bytes = photo(3_000_000);
    const { tus, ended } = upload(bytes, options);
    tus.start();
    await ended;
    expect(hashes()).toContain(sha256Of(bytes));
  });

  it("goes on after it was aborted", async () => {
    const bytes = photo(12_000_000);
    const { tus } = await sendUntil(bytes, 6_000_000, { chunkSize: 3_000_000 });
    await tus.abort();
    expect(hashes()).not.toContain(sha256Of(bytes));
    const again = upload(bytes, { uploadUrl: tus.url });
    expect(await offsetOf(tus.url ?? "")).toBeGreaterThanOrEqual(3_000_000);
    again.tus.start();
    await again.ended;
    expect(hashes()).toContain(sha256Of(bytes));
  });

  it("goes on after the home was killed in mid-chunk and started again", async () => {
    const bytes = photo(150_000_000);
    const { tus } = await sendUntil(bytes, 40_000_000, { retryDelays: null });
    const { port } = home;
    await home.end("SIGKILL");
    expect(hashes()).not.toContain(sha256Of(bytes));
    home = await ChildHome.start(data, port);
    const offset = await offsetOf(tus.url ?? "");
    expect(offset).toBeGreaterThanOrEqual(8 << 20); // at least one checkpoint
    expect(offset).toBeLessThan(150_000_000);
    const sent: number[] = [];
    const again = upload(bytes, { uploadUrl: tus.url, onProgress: (at) => sent.push(at) });
    again.tus.start();
    await again.ended;
    expect(Math.min(...sent)).toBeGreaterThanOrEqual(offset);
    expect(hashes()).toContain(sha256Of(bytes));
  });
});
