// `npm run bench:grid [-- --assets 100000 --scroll-s 30]`: the library in Chromium with many photos: frames that were late while one
// scrolls through it, what a jump costs, and the memory of the page. Needs Chromium and a build.
import { mkdirSync, linkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { BareDevice } from "../e2e/harness/bare-device.ts";
import type { BarePage } from "../e2e/harness/bare-browser.ts";
import { Home } from "../e2e/harness/home.ts";
import { fillLibrary } from "./library/fill.ts";
import { watchMemory } from "./memory.ts";
import { note } from "./report.ts";

const { values } = parseArgs({
  options: {
    assets: { type: "string", default: "100000" },
    "scroll-s": { type: "string", default: "30" },
  },
});
const assetCount = Number(values.assets);
const scrollMs = Number(values["scroll-s"]) * 1000;
/** As fast as a thumb flicks, and as somebody who drags the bar. */
const SPEEDS_PX_PER_S = { reading: 1500, flicking: 8000, "dragging the bar": 60_000 };
const LOOKS = 20;

/** Small pictures for all: a few real ones, under the name of each. */
async function drawAll(folder: string, db: DatabaseSync): Promise<void> {
  const looks = await Promise.all(
    Array.from({ length: LOOKS }, async (_, n) => {
      const background = { r: n * 12, g: 255 - n * 12, b: (n * 50) % 256 };
      const image = sharp({
        create: {
          width: 320,
          height: 240,
          channels: 3,
          background,
          noise: { type: "gaussian", mean: 128, sigma: 20 },
        },
      });
      const file = join(folder, `look-${n}.webp`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, await image.webp({ quality: 76 }).toBuffer());
      return file;
    }),
  );
  const rows = db.prepare("select primary_sha256 as sha256 from assets").all();
  for (const [at, { sha256 }] of rows.entries()) {
    const file = join(folder, String(sha256).slice(0, 2), `${String(sha256)}.thumbnail.webp`);
    mkdirSync(dirname(file), { recursive: true });
    linkSync(looks[at % LOOKS] ?? "", file);
    linkSync(looks[at % LOOKS] ?? "", file.replace(".thumbnail.", ".preview."));
  }
  db.exec("update assets set picture_state = 'done'");
}

/** Scrolls down at this speed by every frame; gives the time between frames, ms. */
const scrolling = (pxPerS: number) => `new Promise((resolve) => {
  const frames = [];
  const startedAtMs = performance.now();
  let lastMs = startedAtMs;
  const step = (nowMs) => {
    frames.push(nowMs - lastMs);
    scrollBy(0, ${pxPerS} * (nowMs - lastMs) / 1000);
    lastMs = nowMs;
    if (nowMs - startedAtMs < ${scrollMs}) requestAnimationFrame(step);
    else resolve(frames.slice(1));
  };
  requestAnimationFrame(step);
})`;

/**
 * Frames, and the processor time of the page's main thread meanwhile, ms: that does not change with whatever else the machine
 * does (Chrome DevTools Protocol, Performance.setTimeDomain).
 */
function scrolled(page: BarePage, pxPerS: number): Promise<{ frames: number[]; cpuMs: number }> {
  return page.attached(async (send) => {
    const taskMs = async () => {
      const { metrics } = (await send("Performance.getMetrics")) as {
        metrics: { name: string; value: number }[];
      };
      return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
    };
    await send("Performance.enable", { timeDomain: "threadTicks" });
    const before = await taskMs();
    const frames = await page.evaluate<number[]>(scrolling(pxPerS));
    return { frames, cpuMs: (await taskMs()) - before };
  });
}

const FACTS = `({
  scrolledPx: Math.round(scrollY),
  nodes: document.querySelectorAll("*").length,
  tiles: document.querySelectorAll(".grid-open").length,
  pictures: [...document.querySelectorAll(".grid-picture")].filter((one) => one.naturalWidth > 0).length,
  heapMB: Math.round(performance.memory.usedJSHeapSize / 1e6),
})`;

const home = await Home.start();
const device = await BareDevice.launch({ flags: ["--enable-precise-memory-info"] });
try {
  await home.stop();
  const file = join(home.dataFolder, "homeward.sqlite");
  fillLibrary(file, assetCount);
  const db = new DatabaseSync(file);
  await drawAll(join(home.dataFolder, "pictures"), db);
  db.close();
  await home.run();
  const first = await device.pair(home.origin, await home.pairingCode());
  await first.close();
  const memory = watchMemory(device.browser.pid);
  const page = await device.open(home.origin);
  const openedAtMs = performance.now();
  await page.evaluate(
    "[...document.querySelectorAll('a')].find((one) => one.textContent.trim() === 'Library').click()",
  );
  await page.until("document.querySelector('.grid-open')");
  console.log(`First tiles ${Math.round(performance.now() - openedAtMs)} ms after the click`);
  const rows: Record<string, object> = {};
  for (const [name, pxPerS] of Object.entries(SPEEDS_PX_PER_S)) {
    const { frames, cpuMs } = await scrolled(page, pxPerS);
    const sorted = frames.toSorted((a, b) => a - b);
    const at = (share: number) =>
      Number((sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1));
    const dropped = frames.reduce(
      (sum, ms) => sum + Math.max(0, Math.round(ms / (1000 / 60)) - 1),
      0,
    );
    rows[name] = {
      "px/s": pxPerS,
      frames: frames.length,
      "dropped of 100": Number(((100 * dropped) / (frames.length + dropped)).toFixed(1)),
      "frame ms, median": at(0.5),
      "99 of 100": at(0.99),
      longest: at(1),
      "CPU ms a second": Math.round(cpuMs / (scrollMs / 1000)),
      ...(await page.evaluate<object>(FACTS)),
    };
  }
  console.table(rows);
  const { rendererBytes } = memory.stop();
  console.log(`${assetCount} assets; renderers at most ${Math.round(rendererBytes / 1e6)} MB`);
  note({ bench: "grid", assetCount, rows, rendererBytes });
} finally {
  await device.dispose();
  await home.dispose();
}
