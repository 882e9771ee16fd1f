import { said } from "../src/core/said.ts";
import "fake-indexeddb/auto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoryDevice, memoryPhoto, memoryPhotos } from "../e2e/harness/memory-device.ts";
import { SMALLEST_CHUNK_BYTES } from "../src/core/schedule/chunk-size.ts";
import { errorOfResponse } from "../src/platform/answers.ts";
import { FetchHomeClient } from "../src/platform/home-client.ts";

const WORDS = said("way-answered");

describe("a hotel's Wi-Fi that answers everything with its sign-in page", () => {
  let server: Server;
  let status = 200;

  beforeEach(async () => {
    server = createServer((request, response) => {
      request.resume();
      response.writeHead(status, { "Content-Type": "text/html", Location: "/sign-in" });
      response.end("<h1>Welcome! Please sign in.</h1>");
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const fetchFrom = globalThis.fetch;
    vi.stubGlobal("fetch", (path: string, init: RequestInit) =>
      fetchFrom(new URL(path, origin), init),
    );
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    server.closeAllConnections();
    server.close();
  });

  const STATUSES = [200, 204, 302, 400, 401, 403, 404, 407, 502, 511];

  it.each(STATUSES)("with %i from the start: the queue waits, no photo is blamed", async (code) => {
    status = code;
    const { store, parts, wake } = memoryDevice();
    await store.enqueue(await memoryPhotos(40));
    parts.home = new FetchHomeClient();
    const outcome = await wake();
    expect(outcome).toMatchObject({ result: "failure", reason: "home-unreachable" });
    // A redirect is never followed, and of a 407 fetch tells nothing (https://fetch.spec.whatwg.org/#http-network-fetch).
    if (code !== 302 && code !== 407) expect(outcome.words).toContain(WORDS);
    const waiting = await store.nextRegistered("photos", 100);
    expect(waiting.map(({ attemptCount }) => attemptCount)).toEqual(Array(40).fill(0));
  });

  it.each(STATUSES)(
    "with %i in the middle: no photo is set aside, none backs off",
    async (code) => {
      status = code;
      const { store, home, parts, wake } = memoryDevice();
      await store.enqueue(await memoryPhotos(40));
      let creations = 0;
      home.before = (verb) => {
        if (verb === "create" && ++creations === 5) parts.home = new FetchHomeClient();
      };
      await wake();
      expect(await store.totals()).toMatchObject({ needsYouCount: 0, backingOffCount: 0 });
      expect(await store.read("hold")).toMatchObject({ kind: "held", reason: "home-unreachable" });
      parts.home = home;
      expect((await wake("online")).result).toBe("completed");
      expect(home.photos.size).toBe(40);
    },
  );

  it("an upload under way keeps its place", async () => {
    status = 404;
    const { store, home, parts, wake } = memoryDevice();
    await store.write("chunkBytes", SMALLEST_CHUNK_BYTES);
    const video = await memoryPhoto(new Uint8Array(3 * SMALLEST_CHUNK_BYTES), "video/mp4");
    await store.enqueue([video]);
    home.before = (verb) => {
      if (verb === "send") parts.home = new FetchHomeClient();
    };
    await wake();
    const [job] = await store.nextRegistered("big", 1);
    expect(job?.offsetBytes).toBeGreaterThan(0);
    expect(job?.uploadUrl).not.toBeNull();
  });
});

it("a proxy that refuses one photo, and lets the home answer, delays that photo and no other", async () => {
  const refusal = await errorOfResponse(new Response("<h1>Forbidden</h1>", { status: 403 }));
  const { store, home, parts, wake } = memoryDevice();
  const files = await memoryPhotos(20);
  await store.enqueue(files);
  const poisoned = files[3]?.facts.sha256;
  const create = home.create.bind(home);
  home.create = async (job, ...rest) => {
    if (job.sha256 === poisoned) throw refusal;
    return create(job, ...rest);
  };
  parts.sleep = () => Promise.reject(new Error("asleep"));
  await wake();
  expect(home.photos.size).toBe(19);
  expect(await store.read("hold")).toEqual({ kind: "open" });
  const [job] = await store.list("backing-off", 0, 1);
  expect(job).toMatchObject({ failure: { words: expect.stringContaining(WORDS) as string } });
});
