// The least that can be called receiving: takes a PUT, writes the bytes, fsyncs, answers. A process of its own, as the home is.
import { createWriteStream } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { BARE_PAGE, BARE_WORKER } from "./bare-page.ts";

const [folder = "", port = "0"] = process.argv.slice(2);
let count = 0;

const server = createServer((request, answer) => {
  if (request.method === "PUT") {
    const file = createWriteStream(join(folder, String(count++)), { flush: true });
    pipeline(request, file).then(
      () => answer.writeHead(204).end(),
      () => answer.destroy(),
    );
    return;
  }
  const script = request.url === "/worker.js";
  answer.writeHead(200, { "Content-Type": script ? "text/javascript" : "text/html" });
  answer.end(script ? BARE_WORKER : BARE_PAGE);
});
server.listen(Number(port), "127.0.0.1", () => console.log("ready"));
