// The least that node:http can do with a file: writes it and answers. Nothing is hashed, nothing is synced.
import { createWriteStream } from "node:fs";
import { createServer } from "node:http";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";

const [folder = "", port = "0"] = process.argv.slice(2);

createServer((request, answer) => {
  const file = createWriteStream(join(folder, basename(request.url ?? "")));
  pipeline(request, file).then(
    () => answer.writeHead(204).end(),
    () => answer.destroy(),
  );
}).listen(Number(port), "127.0.0.1");
