import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryDevice, memoryPhoto, memoryPhotos } from "../e2e/harness/memory-device.ts";
import { type ErrorCode, HomewardError } from "../src/core/errors.ts";
import { SMALLEST_CHUNK_BYTES } from "../src/core/schedule/chunk-size.ts";
import { DOORBELLS } from "../src/core/messages/messages.ts";
import { parseRetryAfter } from "../src/core/retry-after.ts";
import { LONGEST_BACK_OFF_MS } from "../src/core/schedule/back-off.ts";
import { DEFAULT_CONDITIONS } from "../src/core/schedule/conditions.ts";
import { readBlock } from "./conditions.ts";
import { Runner } from "./runner.ts";

const HOUR_MS = 3_600_000;
const HEARTBEAT_MS = 10_000;

/** Failures of one photo: the others go on. */
const OWN: ErrorCode[] = [
  "home-error",
  "upload-not-found",
  "checksum-mismatch",
  "upload-superseded",
  "upload-too-large",
  "refused",
];
/** Failures of the whole way. */
const COMMON: ErrorCode[] = ["home-unreachable", "throttled", "home-busy", "home-full"];

/** A device whose runner is rung, with three photos and a video of three chunks. */
async function busyDevice() {
  const device = memoryDevice();
  const runner = new Runner(device.parts, { onStarted: () => {}, onEnded: () => {} });
  const files = [...(await memoryPhotos(3)), await video(3)];
  await device.store.enqueue(files);
  await device.store.write("chunkBytes", SMALLEST_CHUNK_BYTES);
  return { ...device, runner, files };
}

const video = (chunks: number) =>
  memoryPhoto(new Uint8Array(chunks * SMALLEST_CHUNK_BYTES).fill(7), "video/mp4");

/** Requests fail by a script that begins anew when it is over; null: this one passes. */
function follow(
  { home }: Pick<ReturnType<typeof memoryDevice>, "home">,
  script: readonly (ErrorCode | null)[],
  mostRequests = 100_000,
): () => number {
  let count = 0;
  home.before = () => {
    const code = script[count++ % script.length] ?? null;
    // A loop without end would never give the test its turn.
    if (count > mostRequests) throw new HomewardError("signed-out");
    if (code !== null) throw new HomewardError(code);
  };
  return () => count;
}

const anyScript = (codes: ErrorCode[]) =>
  fc.array(fc.option(fc.constantFrom(...codes), { freq: 2 }), { minLength: 1, maxLength: 12 });

describe("the scheduler under fake time", () => {
  /*
   * The shortest hold is 30 s, so heartbeats begin at most 120 wakes an hour behind holds. Four jobs that back off from 2 s
   * on reach a wait of 20 s, below which a wake waits inside, after 5 tries and an hour after 12: 4 × 7 more, and as many
   * for tries that cost no wait (a first mismatch, a halved chunk).
   */
  const MOST_WAKES = 120 + 2 * 28;
  /** Probe, check, and for each of four jobs a status, a chunk and a probe after it failed. */
  const MOST_REQUESTS = MOST_WAKES * (2 + 4 * 3);

  it(`never is a hot loop: at most ${MOST_WAKES} wakes and ${MOST_REQUESTS} requests in an hour of heartbeats, whatever fails`, async () => {
    await fc.assert(
      fc.asyncProperty(anyScript([...OWN, ...COMMON]), async (script) => {
        const device = await busyDevice();
        const { runner, clock, store } = device;
        const count = follow(device, script, MOST_REQUESTS);
        const endMs = clock.nowMs() + HOUR_MS;
        while (clock.nowMs() < endMs && (await store.totals()).waitingCount > 0) {
          await runner.ring("heartbeat");
          clock.advance(HEARTBEAT_MS);
        }
        expect(count()).toBeLessThanOrEqual(MOST_REQUESTS);
        expect((await store.wakes(500)).length).toBeLessThanOrEqual(MOST_WAKES);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it("never starves: what the home would take is home one wake after the way was free, whatever the others meet", async () => {
    const poison = fc.option(fc.constantFrom(...OWN), { freq: 2 });
    const poisons = fc.array(poison, { minLength: 12, maxLength: 12 });
    const outages = fc.array(fc.constantFrom(...COMMON), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(poisons, outages, async (codes, outage) => {
        const { store, home, clock, wake, parts } = memoryDevice();
        // Sleeps that overlap end together: summed up, one wake would last for days.
        parts.sleep = async (ms) => {
          const atMs = clock.nowMs() + ms;
          await new Promise((resolve) => setTimeout(resolve, 2));
          clock.advance(Math.max(0, atMs - clock.nowMs()));
        };
        const files = [...(await memoryPhotos(11)), await video(1)];
        await store.enqueue(files);
        const codeOf = new Map(files.map(({ facts }, at) => [facts.sha256, codes[at] ?? null]));
        const create = home.create.bind(home);
        home.create = async (job, ...request) => {
          const code = codeOf.get(job.sha256) ?? null;
          if (code !== null) throw new HomewardError(code);
          return create(job, ...request);
        };
        for (const code of outage) {
          home.before = () => {
            throw new HomewardError(code);
          };
          await wake("heartbeat");
          clock.advance(HOUR_MS);
        }
        home.before = () => {};
        await wake("heartbeat");
        const good = files.filter(({ facts }) => codeOf.get(facts.sha256) === null);
        for (const { facts } of good) expect(home.photos.has(facts.sha256)).toBe(true);
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it("always honours Retry-After, in seconds and as a date, whoever rings", async () => {
    const rings = fc.array(
      fc.record({
        doorbell: fc.constantFrom(...DOORBELLS),
        afterMs: fc.integer({ min: 1, max: 600_000 }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    const verbs = fc.constantFrom("probe", "check", "create");
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3_000 }),
        fc.boolean(),
        verbs,
        rings,
        async (seconds, asDate, refused, all) => {
          const { store, home, clock, wake } = memoryDevice();
          await store.enqueue(await memoryPhotos(2));
          // A date has whole seconds.
          const dateMs = Math.ceil(clock.nowMs() / 1_000 + seconds) * 1_000;
          const header = asDate ? new Date(dateMs).toUTCString() : String(seconds);
          const untilMs = asDate ? dateMs : clock.nowMs() + seconds * 1_000;
          let requests: number[] = [];
          home.before = (verb) => {
            requests.push(clock.nowMs());
            const retryAfterMs = parseRetryAfter(header, clock.nowMs());
            if (verb === refused) throw new HomewardError("throttled", "Later.", { retryAfterMs });
          };
          await wake();
          expect(requests.length).toBeGreaterThan(0);
          requests = [];
          home.before = () => void requests.push(clock.nowMs());
          for (const { doorbell, afterMs } of all) {
            clock.advance(afterMs);
            await wake(doorbell);
          }
          for (const atMs of requests) expect(atMs).toBeGreaterThanOrEqual(untilMs);
          clock.advance(Math.max(0, untilMs - clock.nowMs()));
          await wake("heartbeat");
          expect(home.photos.size).toBe(2);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it("never leaves a photo without a reason, nor one that waits longer than an hour for its next try", async () => {
    const condition = fc.constantFrom("metered", "paused", null, null, null);
    const times = fc.array(
      fc.record({ afterMs: fc.integer({ min: 1, max: 2 * HOUR_MS }), condition }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(anyScript([...OWN, ...COMMON, "signed-out"]), times, async (script, all) => {
        const device = await busyDevice();
        const { runner, clock, store, parts, sensed, files } = device;
        follow(device, script);
        for (const { afterMs, condition: stands } of all) {
          sensed.network = stands === "metered" ? "metered" : "unmetered";
          const pause = stands === "paused" ? "until-resumed" : "none";
          await store.write("conditions", { ...DEFAULT_CONDITIONS, pause: { kind: pause } });
          await runner.ring("conditions");
          const nowMs = clock.nowMs();
          expect(await store.pending()).toEqual([]);
          const waiting = await store.list("waiting", 0, 10);
          const isHeld = (await store.read("hold")).kind === "held";
          if (waiting.length > 0) expect(isHeld || (await readBlock(parts)) !== null).toBe(true);
          const failed = [
            ...(await store.list("backing-off", 0, 10)),
            ...(await store.list("needs-you", 0, 10)),
          ];
          for (const job of failed) {
            if (job.state !== "failed") throw new Error("a failed job");
            expect(job.failure.words).not.toBe("");
            expect((job.notBeforeAtMs ?? nowMs) - nowMs).toBeLessThanOrEqual(LONGEST_BACK_OFF_MS);
          }
          const { homeCount } = await store.totals();
          expect(waiting.length + failed.length + homeCount).toBe(files.length);
          clock.advance(afterMs);
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it.each<ErrorCode>(["home-error", "upload-not-found", "checksum-mismatch"])(
    "waits at most an hour for the next try of a photo, however often it met %s, and then tries it",
    async (code) => {
      const { store, home, clock, wake } = memoryDevice();
      const [file] = await memoryPhotos(1);
      await store.enqueue([file!]);
      let tries = 0;
      home.create = async () => {
        tries++;
        throw new HomewardError(code);
      };
      for (let round = 0; round < 24; round++) {
        const before = tries;
        await wake("heartbeat");
        expect(tries).toBeGreaterThan(before);
        const [job] = await store.list("backing-off", 0, 1);
        if (job?.state !== "failed") throw new Error("a failed job");
        expect((job.notBeforeAtMs ?? 0) - clock.nowMs()).toBeLessThanOrEqual(LONGEST_BACK_OFF_MS);
        clock.advance(LONGEST_BACK_OFF_MS);
      }
    },
  );

  it("stops before the next chunk when a condition flips in mid-upload, and sends no byte twice afterwards", async () => {
    const flips = fc.constantFrom("metered", "savesData", "paused");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), flips, async (flipAt, flip) => {
        const { store, home, sensed, clock, wake } = memoryDevice();
        const film = await video(6);
        await store.enqueue([film]);
        await store.write("chunkBytes", SMALLEST_CHUNK_BYTES);
        // So that the chunks stay as small as they are: a fast link would double them.
        await store.write("chunkCeiling", {
          bytes: SMALLEST_CHUNK_BYTES,
          learnedAtMs: clock.nowMs(),
        });
        let chunks = 0;
        let flipped = Promise.resolve();
        home.after = (verb) => {
          if ((verb !== "create" && verb !== "send") || ++chunks !== flipAt) return;
          if (flip === "metered") sensed.network = "metered";
          else if (flip === "savesData") sensed.savesData = true;
          else
            flipped = store.write("conditions", {
              ...DEFAULT_CONDITIONS,
              pause: { kind: "until-resumed" },
            });
        };
        const outcome = await wake();
        await flipped;
        expect(chunks).toBe(flipAt);
        const reason = flip === "savesData" ? "data-saver" : flip;
        expect(outcome).toMatchObject({ result: "processing", reason });
        home.after = () => {};
        Object.assign(sensed, { network: "unmetered", savesData: false });
        await store.write("conditions", DEFAULT_CONDITIONS);
        expect((await wake("conditions")).result).toBe("completed");
        expect(home.receivedBytes).toBe(film.bytes.size);
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});
