import { once } from "node:events";
import { type Socket, connect } from "node:net";
import { describe, expect, it } from "vitest";
import { ChildHome, runHomeward } from "./testing/child-home.suite.ts";
import { tempFolder } from "./testing/rig.suite.ts";

/** A home in its own process, and the head that lets a request in. */
async function start() {
  const data = tempFolder();
  const { stdout } = await runHomeward(["device", "add", "cli", "--data", data]);
  const home = await ChildHome.start(data);
  const auth = `Host: a\r\nAuthorization: Bearer ${stdout.trim()}\r\nTus-Resumable: 1.0.0\r\n`;
  return { home, auth };
}

/** Sends text and waits for an answer that begins so; "" for none. */
async function open(home: ChildHome, text: string, answer: string): Promise<Socket> {
  const socket = connect(home.port, "127.0.0.1");
  socket.on("error", () => {}); // a home that stops may reset
  socket.write(text);
  if (answer === "") await once(socket, "connect");
  let seen = "";
  while (!seen.includes(answer)) seen += String((await once(socket, "data"))[0]);
  return socket;
}

// Node says "100 Continue" when the request has begun.
const CHUNKED =
  "Expect: 100-continue\r\nContent-Type: application/offset+octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

// The home gives itself 9.5 s and ends with status 1 when that is not enough: 0 is "in time".
describe("a home that is asked to stop ends in time and in good order", () => {
  it.each([
    ["an idle connection", () => "", ""],
    ["a connection kept alive", (auth: string) => `GET /healthz HTTP/1.1\r\n${auth}\r\n`, '"ok"'],
    ["half a head", () => "GET / HTTP/1.1\r\nHost:", ""],
    [
      "a JSON body that never ends",
      (auth: string) =>
        `POST /api/v1/check HTTP/1.1\r\n${auth}Expect: 100-continue\r\nContent-Length: 100\r\n\r\n{`,
      "100 Continue",
    ],
    [
      "a stream of events",
      (auth: string) => `GET /api/v1/events HTTP/1.1\r\n${auth}\r\n`,
      "text/event-stream",
    ],
    [
      "an upload that stands still",
      (auth: string) =>
        `POST /uploads HTTP/1.1\r\n${auth}Upload-Length: 100000\r\n${CHUNKED}5\r\nhello\r\n`,
      "100 Continue",
    ],
  ])("with %s", async (_, text, answer) => {
    const { home, auth } = await start();
    const socket = await open(home, text(auth), answer);
    expect(await home.end("SIGTERM")).toBe(0);
    socket.destroy();
  });

  it("with all of them, and an upload that goes on dripping", async () => {
    const { home, auth } = await start();
    const sockets = await Promise.all([
      open(home, "GET / HTTP/1.1\r\nHost:", ""),
      open(home, `GET /healthz HTTP/1.1\r\n${auth}\r\n`, '"ok"'),
      open(home, `GET /api/v1/events HTTP/1.1\r\n${auth}\r\n`, "text/event-stream"),
      open(
        home,
        `POST /uploads HTTP/1.1\r\n${auth}Upload-Length: 100000\r\n${CHUNKED}`,
        "100 Continue",
      ),
    ]);
    const [, idle, , upload] = sockets;
    const dripping = setInterval(() => upload?.write("1\r\nx\r\n"), 20);
    // A client that asks again and again on the connection it has.
    const asking = setInterval(() => idle?.write(`GET /healthz HTTP/1.1\r\n${auth}\r\n`), 20);
    expect(await home.end("SIGTERM")).toBe(0);
    clearInterval(dripping);
    clearInterval(asking);
    for (const socket of sockets) socket.destroy();
  });
});
