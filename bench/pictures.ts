// `npm run bench:pictures [-- --pictures 300 --width 4000 --rounds 7 --photos 100 --photo-mb 2]`: what drawing small pictures
// costs uploads that come in meanwhile, and how much memory it takes. Without a browser; needs Linux.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { pictureMaker, plainMaker } from "./pictures/files.ts";
import { BenchHome } from "./pictures/home.ts";
import { note, spread } from "./report.ts";

const { values } = parseArgs({
  options: {
    pictures: { type: "string", default: "300" },
    width: { type: "string", default: "4000" },
    rounds: { type: "string", default: "7" },
    photos: { type: "string", default: "100" },
    "photo-mb": { type: "string", default: "2" },
  },
});
const pictures = Number(values.pictures);
const photos = Number(values.photos);
const photoBytes = Number(values["photo-mb"]) * 1e6;
const PORTION = 50;

const folder = mkdtempSync(join(tmpdir(), "homeward-bench-"));
const [idle, drawing] = await Promise.all(
  ["idle", "drawing"].map((name) => BenchHome.start(join(folder, name))),
);
if (idle === undefined || drawing === undefined) throw new Error("Two homes are needed");
console.log(
  `Load of the machine: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(" ")}`,
);

const picture = await pictureMaker(Number(values.width));
for (let at = 0; at < pictures; at += PORTION) {
  const count = Math.min(PORTION, pictures - at);
  await drawing.send(Array.from({ length: count }, (_, n) => picture(at + n)));
}
console.log(`${pictures} pictures of ${(picture(0).bytes.length / 1e6).toFixed(2)} MB wait`);

const plain = plainMaker(photoBytes);
const speeds = { idle: [] as number[], drawing: [] as number[] };
let drawnMeanwhile = 0;
const measure = async (home: BenchHome) => {
  const files = Array.from({ length: photos }, plain);
  return (photos * photoBytes) / 1000 / (await home.send(files));
};
const measureAlone = async () => {
  drawing.signal("SIGSTOP");
  const speed = await measure(idle);
  drawing.signal("SIGCONT");
  return speed;
};
// One round to warm up. In turn, so that a machine that is busy meanwhile slows both.
for (let round = 0; round <= Number(values.rounds); round += 1) {
  // Now one first, now the other.
  const alone = round % 2 === 0 ? await measureAlone() : null;
  const before = drawing.drawnCount();
  const busy = await measure(drawing);
  const drawn = drawing.drawnCount() - before;
  const aloneSpeed = alone ?? (await measureAlone());
  if (round === 0) continue;
  drawnMeanwhile += drawn;
  speeds.idle.push(aloneSpeed);
  speeds.drawing.push(busy);
}
const ratios = speeds.drawing.map((speed, at) => speed / (speeds.idle[at] ?? 1));
console.log(`Uploads alone:       ${spread(speeds.idle)} MB/s`);
console.log(
  `Uploads and drawing: ${spread(speeds.drawing)} MB/s, ${drawnMeanwhile} drawn meanwhile`,
);
const middle = ratios.toSorted((a, b) => a - b)[ratios.length >> 1] ?? 0;
console.log(
  `Ratio, median:       ${middle.toFixed(2)} (${ratios.map((one) => one.toFixed(2)).join(" ")})`,
);

const peak = { homeBytes: 0, drawingBytes: 0 };
const [startedAtMs, startedWith] = [performance.now(), drawing.drawnCount()];
while (drawing.drawnCount() < pictures) {
  const now = drawing.memory();
  peak.homeBytes = Math.max(peak.homeBytes, now.homeBytes);
  peak.drawingBytes = Math.max(peak.drawingBytes, now.drawingBytes);
  await sleep(200);
}
const beside = idle.memory().homeBytes;
const perSecond = ((pictures - startedWith) * 1000) / (performance.now() - startedAtMs);
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
console.log(
  `${pictures - startedWith} drawn without uploads: ${perSecond.toFixed(1)}/s, ` +
    `at most ${megabytes(peak.homeBytes)} in the home (${megabytes(beside)} in one that drew nothing), ` +
    `${megabytes(peak.drawingBytes)} in the drawing process`,
);
console.log(
  `Load of the machine: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(" ")}`,
);
note({ bench: "pictures", pictures, width: values.width, speeds, drawnMeanwhile, peak, perSecond });
await Promise.all([idle.stop(), drawing.stop()]);
rmSync(folder, { recursive: true, force: true });
