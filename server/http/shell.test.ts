import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Rig, tempFolder } from "../testing/rig.suite.ts";

const base = tempFolder();
const dist = join(base, "dist");
mkdirSync(join(dist, "build"), { recursive: true });
writeFileSync(join(dist, "index.html"), "<!doctype html>");
writeFileSync(join(dist, "sw.js"), "//");
writeFileSync(join(dist, "build/app-1234.js"), "//");
writeFileSync(join(dist, "build/hash.wasm"), "");
writeFileSync(join(dist, "manifest.webmanifest"), "{}");
writeFileSync(join(base, "secret.txt"), "nobody's business");
symlinkSync(join(base, "secret.txt"), join(dist, "link.txt"));
const rig = await Rig.start({}, { distFolder: dist });
const get = async (path: string) => await rig.call("GET", path, { token: null });

/** Sends text as it is and reads what comes back until the home closes the connection. */
async function raw(text: string): Promise<string> {
  const socket = connect(rig.home.port, "127.0.0.1");
  socket.write(text, "latin1");
  let answer = "";
  for await (const piece of socket) answer += String(piece);
  return answer;
}

describe("the shell", () => {
  it.each([
    ["/", "text/html; charset=utf-8", "no-cache"],
    ["/library", "text/html; charset=utf-8", "no-cache"],
    ["/sw.js", "text/javascript; charset=utf-8", "no-cache"],
    ["/manifest.webmanifest", "application/manifest+json", "no-cache"],
    ["/build/app-1234.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
    ["/build/hash.wasm", "application/wasm", "public, max-age=31536000, immutable"],
  ])("%s", async (path, type, cache) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ "content-type": type, "cache-control": cache });
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/build/..%2f..%2fsecret.txt",
    "/%00.txt",
    "/link.txt",
    "/%ff.txt",
    "/nothing.js",
  ])("never gives %s", async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain("business");
    expect(await raw(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 40[04] /,
    );
  });

  it("says what to do when the app is not built", async () => {
    const bare = await Rig.start({}, { distFolder: join(base, "nowhere") });
    const answer = await bare.call("GET", "/", { token: null });
    expect(answer.status).toBe(503);
    expect(answer.text).toContain("npm run build");
  });
});

describe("every answer", () => {
  it.each([
    ["GET", "/"],
    ["GET", "/healthz"],
    ["GET", "/api/v1/home"],
    ["GET", "/api/v1/nothing"],
    ["POST", "/uploads"],
    ["GET", "/nothing.js"],
  ])("to %s %s has the security headers", async (method, path) => {
    const { headers } = await rig.call(method, path, { token: null });
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "content-security-policy": expect.stringContaining(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval';",
      ),
    });
  });

  it("is a health check without a device", async () => {
    expect((await get("/healthz")).text).toBe('{"status":"ok"}');
  });
});

describe("requests that are no HTTP", () => {
  const auth = `Authorization: Bearer ${rig.token}\r\nTus-Resumable: 1.0.0\r\n`;
  it.each([
    ["nonsense", "hello\r\n\r\n"],
    ["no Host", "GET / HTTP/1.1\r\n\r\n"],
    ["a header beyond measure", `GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(17_000)}\r\n\r\n`],
    [
      "two lengths",
      `POST /uploads HTTP/1.1\r\nHost: a\r\n${auth}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`,
    ],
    [
      "length and chunks",
      `POST /uploads HTTP/1.1\r\nHost: a\r\n${auth}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nhello`,
    ],
    [
      "two Upload-Lengths",
      `POST /uploads HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${auth}Upload-Length: 5\r\nUpload-Length: 6\r\n\r\n`,
    ],
  ])("%s", async (_, text) => {
    expect(await raw(text)).toMatch(/^HTTP\/1.1 4[03][01] /);
    expect(rig.partFiles()).toEqual([]);
    expect((await get("/healthz")).status).toBe(200);
  });
});

describe("a share that met no worker", () => {
  const head = (bytes: number) =>
    `POST /share HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${bytes}\r\n\r\n`;

  it("is answered by the app, which says so, when all of it is sent", async () => {
    const answer = await rig.call("POST", "/share", { token: null, body: "x".repeat(2_000_000) });
    expect(answer.status).toBe(303);
    expect(answer.headers["location"]).toBe("/#shared=no-worker");
    expect((await get("/share")).headers["content-type"]).toBe("text/html; charset=utf-8");
  });

  it("is not read without end", async () => {
    const socket = connect(rig.home.port, "127.0.0.1");
    let answer = "";
    socket.on("data", (piece) => (answer += String(piece)));
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.on("error", () => {}); // the home hangs up in the middle
    socket.write(head(2 ** 40), "latin1");
    const piece = Buffer.alloc(1 << 20);
    let sentBytes = 0;
    while (!socket.destroyed && sentBytes < 512 << 20) {
      if (!socket.write(piece)) {
        await Promise.race([new Promise((resolve) => socket.once("drain", resolve)), closed]);
      }
      sentBytes += piece.length;
    }
    await closed;
    expect(answer).toMatch(/^HTTP\/1\.1 303 /);
    expect(sentBytes).toBeLessThan(512 << 20);
    expect((await get("/")).status).toBe(200);
  });
});
