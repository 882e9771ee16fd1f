// A process of its own: prepares photos, then sends them over kept-alive connections, as many at a time as it is told.
import { Agent, request } from "node:http";
import { type Photo, openPhotos } from "./photos.ts";
import { type Dialect, requestOf } from "./request.ts";

export type ClientTask =
  | { kind: "prepare"; templatePath: string; sizeBytes: number; dialect: Dialect; port: number }
  | { kind: "send"; first: number; count: number; concurrency: number };
export type ClientAnswer =
  | { kind: "ready" }
  | { kind: "sent"; tookMs: number; cpuMs: number }
  | { kind: "failed"; reason: string };

type Prepared = Extract<ClientTask, { kind: "prepare" }> & { photoAt: (at: number) => Photo };
let prepared: Prepared | null = null;

function sendOne(agent: Agent, { dialect, sizeBytes, port }: Prepared, photo: Photo) {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const { method, path, headers } = requestOf(dialect, photo, sizeBytes);
  const sending = request({ agent, host: "127.0.0.1", port, method, path, headers }, (answer) => {
    const { statusCode = 0 } = answer;
    const isHome = dialect.kind !== "homeward" || answer.headers["homeward-receipt"] !== undefined;
    answer.resume().on("end", () => {
      if ((statusCode === 201 || statusCode === 204) && isHome) resolve();
      else reject(new Error(`${path} answered ${statusCode}${isHome ? "" : " without a receipt"}`));
    });
  });
  sending.on("error", reject);
  sending.cork();
  for (const piece of photo.pieces) sending.write(piece);
  sending.uncork();
  sending.end();
  return promise;
}

async function sendAll(ready: Prepared, first: number, count: number, concurrency: number) {
  // Hashed before the clock runs: that work is the device's.
  const photos = Array.from({ length: count }, (_, n) => ready.photoAt(first + n));
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const startedAtMs = performance.now();
  const before = process.cpuUsage();
  const lane = async () => {
    for (let photo = photos.pop(); photo !== undefined; photo = photos.pop())
      await sendOne(agent, ready, photo);
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  const tookMs = performance.now() - startedAtMs;
  const { user, system } = process.cpuUsage(before);
  agent.destroy();
  return { tookMs, cpuMs: (user + system) / 1000 };
}

async function perform(task: ClientTask): Promise<ClientAnswer> {
  if (task.kind === "prepare") {
    prepared = { ...task, photoAt: openPhotos(task.templatePath, task.sizeBytes) };
    return { kind: "ready" };
  }
  if (prepared === null) throw new Error("Nothing is prepared");
  return { kind: "sent", ...(await sendAll(prepared, task.first, task.count, task.concurrency)) };
}

const tell = (answer: ClientAnswer) => process.send?.(answer);
process.on("message", (task: ClientTask) => {
  perform(task).then(tell, (error: unknown) => tell({ kind: "failed", reason: String(error) }));
});
