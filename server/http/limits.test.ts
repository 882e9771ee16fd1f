import { EventEmitter, once } from "node:events";
import type { Server } from "node:http";
import { type Socket, connect } from "node:net";
import { PassThrough } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import type { Tuning } from "../serve.ts";
import { Rig, codeOf, photo } from "../testing/rig.suite.ts";
import { limitSockets } from "./socket-limits.ts";

const sockets: Socket[] = [];
afterAll(() => {
  for (const socket of sockets) socket.destroy();
});

/** Opens a connection and sends text as it is. */
async function dial(rig: Rig, text = ""): Promise<Socket> {
  const socket = connect(rig.home.port, "127.0.0.1");
  sockets.push(socket);
  socket.on("error", () => {}); // what came before counts
  await once(socket, "connect");
  socket.write(text, "latin1");
  return socket;
}

/** What comes until the home closes the connection. */
async function readAll(socket: Socket): Promise<string> {
  let answer = "";
  socket.on("data", (piece) => (answer += String(piece)));
  await new Promise((closed) => socket.once("close", closed));
  return answer;
}

const authOf = (rig: Rig) =>
  `Host: a\r\nAuthorization: Bearer ${rig.token}\r\nTus-Resumable: 1.0.0\r\n`;
const statusOf = (answer: string) => Number(answer.slice(9, 12));

describe("heads", () => {
  const patience: Tuning = { patience: { headersMs: 300 } };
  const many = (count: number) => Array.from({ length: count }, (_, n) => `X-${n}: y\r\n`).join("");
  it.each([
    ["as many headers as allowed", `${many(98)}Connection: close\r\n\r\n`, 200],
    ["too many headers", `${many(120)}\r\n`, 431],
    ["far too many", `${many(1500)}\r\n`, 431],
    ["headers that are too long", `X: ${"x".repeat(20_000)}\r\n\r\n`, 431],
    ["a head that never ends", "X: y\r\n", 408],
  ])("%s", async (_, rest, status) => {
    const rig = await Rig.start({}, patience);
    const socket = await dial(rig, `GET /healthz HTTP/1.1\r\nHost: a\r\n${rest}`);
    expect(statusOf(await readAll(socket))).toBe(status);
    expect((await rig.call("GET", "/healthz")).status).toBe(200);
  });

  it("that drip are not taken for ones that come", async () => {
    const rig = await Rig.start({}, patience);
    const socket = await dial(rig, "GET / HTTP/1.1\r\n");
    const dripping = setInterval(() => socket.write("X: y\r\n"), 20);
    expect(statusOf(await readAll(socket))).toBe(408);
    clearInterval(dripping);
  });
});

describe("bodies", () => {
  const routes = [
    ["POST", "/api/v1/pair", 4096],
    ["POST", "/api/v1/check", 128 * 1024],
    ["PUT", "/api/v1/push", 8192],
    ["POST", "/api/v1/albums", 4096],
    ["POST", "/api/v1/trash", 64 * 1024],
  ] as const;

  it.each(routes)("of %s %s are at most %d bytes", async (method, path, mostBytes) => {
    const rig = await Rig.start();
    const body = (sizeBytes: number) => `{"x":"${"y".repeat(sizeBytes - 8)}"}`;
    const longest = await rig.call(method, path, { body: body(mostBytes) });
    expect(JSON.parse(longest.text).detail).toContain("unknown key");
    const longer = await rig.call(method, path, { body: body(mostBytes + 1) });
    expect([longer.status, codeOf(longer)]).toEqual([400, "invalid-body"]);
    expect(JSON.parse(longer.text).detail).toContain(String(mostBytes));
  });

  it.each(routes)("of %s %s that stand still or drip end with 408", async (method, path) => {
    const rig = await Rig.start({}, { limits: { bodyMs: 300 } });
    const head = `${method} ${path} HTTP/1.1\r\n${authOf(rig)}Content-Length: 1000\r\n\r\n{`;
    const [still, dripping] = [await dial(rig, head), await dial(rig, head)];
    const drip = setInterval(() => dripping.write(" "), 20);
    const answers = await Promise.all([readAll(still), readAll(dripping)]);
    clearInterval(drip);
    for (const answer of answers) {
      expect(statusOf(answer)).toBe(408);
      expect(answer).toContain('"code":"timed-out"');
    }
  });

  it("that nobody reads end the connection: a mebibyte of them anywhere but at /uploads", async () => {
    const rig = await Rig.start();
    const head = `POST /api/v1/nowhere HTTP/1.1\r\n${authOf(rig)}Content-Length: 900000000\r\n\r\n`;
    const socket = await dial(rig, head);
    let sentBytes = 0;
    const more = () => {
      sentBytes += 65_536;
      if (socket.writable) socket.write(Buffer.alloc(65_536), more);
    };
    more();
    expect(statusOf(await readAll(socket))).toBe(404);
    expect(sentBytes).toBeLessThan(64 << 20);
  });
});

describe("uploads at once", () => {
  const headers = { "Upload-Length": 1000, "Transfer-Encoding": "chunked" };

  it("are so many from one device, and others come in meanwhile", async () => {
    const rig = await Rig.start({}, { limits: { uploads: { perDevice: 2, inAll: 9 } } });
    const hanging = [
      await rig.hang("POST", "/uploads", headers, photo(10)),
      await rig.hang("POST", "/uploads", headers, photo(10)),
    ];
    await rig.partsReach(0);
    let refused = await rig.post(photo(100));
    while (refused.status === 201) refused = await rig.post(photo(100));
    expect([refused.status, codeOf(refused)]).toEqual([429, "throttled"]);
    expect(refused.headers["retry-after"]).toBe("5");
    // What carries no bytes still comes in: that is how a device stops what it left hanging.
    expect((await rig.tus("HEAD", "/uploads/00")).status).toBe(404);
    const { token } = await rig.home.pairing.addDevice("other");
    expect((await rig.post(photo(100), {}, { token })).status).toBe(201);
    for (const { outgoing } of hanging) outgoing.destroy();
    let answer = refused;
    while (answer.status === 429) answer = await rig.post(photo(100));
    expect(answer.status).toBe(201);
  });

  it("are so many from all devices", async () => {
    const rig = await Rig.start({}, { limits: { uploads: { perDevice: 2, inAll: 1 } } });
    const { outgoing } = await rig.hang("POST", "/uploads", headers, photo(10));
    const { token } = await rig.home.pairing.addDevice("other");
    let refused = await rig.post(photo(100), {}, { token });
    while (refused.status === 201) refused = await rig.post(photo(100), {}, { token });
    expect([refused.status, codeOf(refused)]).toEqual([503, "home-busy"]);
    expect(refused.headers["retry-after"]).toBe("5");
    outgoing.destroy();
    let answer = refused;
    while (answer.status === 503) answer = await rig.post(photo(100), {}, { token });
    expect(answer.status).toBe(201);
  });
});

describe("connections", () => {
  it("are counted for each address, and this machine itself may have more", () => {
    const server = new EventEmitter();
    limitSockets(server as Server, { perAddress: 2, perLoopback: 3 });
    const comeFrom = (address: string): boolean => {
      const socket = Object.assign(new PassThrough(), { remoteAddress: address, destroySoon() {} });
      server.emit("connection", socket);
      return !socket.writableEnded;
    };
    const many = (address: string) => Array.from({ length: 4 }, () => comeFrom(address));
    expect(many("192.168.1.2")).toEqual([true, true, false, false]);
    expect(many("192.168.1.3")).toEqual([true, true, false, false]);
    expect(many("::ffff:127.0.0.1")).toEqual([true, true, true, false]);
  });

  it("are so many from one address; one that ends makes room", async () => {
    const rig = await Rig.start({}, { patience: { sockets: { perAddress: 1, perLoopback: 3 } } });
    const open = [await dial(rig), await dial(rig), await dial(rig)];
    const refused = await readAll(await dial(rig));
    expect(statusOf(refused)).toBe(503);
    expect(refused).toContain("Retry-After: 5\r\n");
    open[0]?.destroy();
    let status = 503;
    while (status === 503) {
      status = await rig.call("GET", "/healthz").then(
        (answer) => answer.status,
        () => 503,
      );
    }
    expect(status).toBe(200);
  });
});
