// `npm run bench:pictures [-- --pictures 300 --widths 4000 --rounds 24 --phase-s 3 --photo-mb 2]`: what drawing small pictures
// costs uploads that come in meanwhile, and how much memory it takes. `--pictures 10000 --widths 4000,2000,1600 --rounds 0`
// for the memory of many. Without a browser; needs Linux.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pictureMaker } from "./pictures/files.ts";
import { BenchHome } from "./pictures/home.ts";
import { watchDrawing } from "./pictures/memory-watch.ts";
import { uploadsBeside } from "./pictures/uploads-beside.ts";
import { note, spread } from "./report.ts";

const { values } = parseArgs({
  options: {
    pictures: { type: "string", default: "300" },
    widths: { type: "string", default: "4000" },
    rounds: { type: "string", default: "24" },
    "phase-s": { type: "string", default: "3" },
    "photo-mb": { type: "string", default: "2" },
  },
});
const pictures = Number(values.pictures);
const rounds = Number(values.rounds);

const folder = mkdtempSync(join(tmpdir(), "homeward-bench-"));
const home = await BenchHome.start(folder);
const picture = await pictureMaker(values.widths.split(",").map(Number));
let sentCount = 0;
const sentSpeed = await home.send(() => (sentCount < pictures ? picture(sentCount++) : null));
const drawnBefore = home.drawnCount();
console.log(
  `${pictures} pictures ${values.widths} px wide came in at ${sentSpeed.toFixed(0)} MB/s; ${drawnBefore} drawn by then`,
);

const beside = await uploadsBeside(home, {
  rounds,
  phaseMs: Number(values["phase-s"]) * 1000,
  photoBytes: Number(values["photo-mb"]) * 1e6,
});
const ratios = beside.drawing.map((speed, at) => speed / (beside.alone[at] ?? 1));
const sum = (speeds: readonly number[]) => speeds.reduce((all, speed) => all + speed, 0);
if (rounds > 0) {
  const drawnMeanwhile = home.drawnCount();
  if (drawnMeanwhile >= pictures) throw new Error("All were drawn too early: take more pictures");
  console.log(`Uploads, drawing halted: ${spread(beside.alone)} MB/s`);
  console.log(
    `Uploads and drawing:     ${spread(beside.drawing)} MB/s, ${beside.drawnCount} drawn meanwhile`,
  );
  const sorted = ratios.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(2);
  console.log(
    `Ratio over ${rounds} rounds: ${(sum(beside.drawing) / sum(beside.alone)).toFixed(2)} of all together; ` +
      `median ${at(0.5)}, middle half ${at(0.25)}–${at(0.75)}, all ${at(0)}–${at(1)}`,
  );
}

const [startedAtMs, startedWith] = [performance.now(), home.drawnCount()];
const rows = await watchDrawing(home, pictures);
const perSecond = ((pictures - startedWith) * 1000) / (performance.now() - startedAtMs);
console.table(rows);
console.log(
  `${pictures - startedWith} drawn without uploads: ${perSecond.toFixed(1)}/s; the home was killed half way`,
);
note({ bench: "pictures", pictures, widths: values.widths, ...beside, rows, perSecond });
await home.stop();
rmSync(folder, { recursive: true, force: true });
