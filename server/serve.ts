import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { HomewardError } from "../src/core/errors.ts";
import { openDiskOriginalStore } from "./adapters/disk/original-store.ts";
import { openHomeIdentity } from "./adapters/disk/home-identity.ts";
import { openDiskHasher } from "./adapters/disk/hasher.ts";
import { openDiskLibraryFolder } from "./adapters/disk/library-folder.ts";
import { openDiskPartStore } from "./adapters/disk/part-store.ts";
import { openPushKey } from "./adapters/disk/push-key.ts";
import { lockProcess } from "./adapters/sqlite/process-lock.ts";
import { openChildPainter } from "./adapters/pictures/child-painter.ts";
import { diskPictureFiles } from "./adapters/pictures/picture-files.ts";
import { lockFolder, openCatalogue } from "./data-folder.ts";
import { DIST_FOLDER } from "./dist-folder.ts";
import { buildApp } from "./http/app.ts";
import type { HttpLimits } from "./http/app-context.ts";
import { PATIENCE, type Patience, listen, portOf } from "./http/listen.ts";
import { observer } from "./http/observe.ts";
import { UPLOAD_LIMITS } from "./http/upload-slots.ts";
import { Intake } from "./intake/intake.ts";
import { Pairing } from "./intake/pairing.ts";
import { LIVE_TUNING, LiveStreams, type LiveTuning } from "./live/live-streams.ts";
import { openPinoLog } from "./log/pino-log.ts";
import { openHomeMetrics } from "./metrics/home-metrics.ts";
import type { Catalogue } from "./ports/catalogue.ts";
import type { Log } from "./ports/log.ts";
import { isPublicEndpoint } from "./push/endpoint-rule.ts";
import { Reminders } from "./push/reminders.ts";
import { sendPush } from "./push/send.ts";
import { PictureQueue, type PictureTuning } from "./pictures/picture-queue.ts";
import type { Settings } from "./settings.ts";
import { WeeklyVerify } from "./verify/weekly.ts";
import { Trash } from "./trash/trash.ts";
import { VERSION } from "./version.ts";

const DAY_MS = 86_400_000;
const SWEEP_MS = 3_600_000;
/** The first look comes so long after the start too: devices that could not reach a home that was off get time to. */
const REMIND_MS = 3_600_000;
/** Whether the weekly verification is due is looked at so often; the first time so long after the start. */
const VERIFY_LOOK_MS = 600_000;
/** Verification while the home serves: a terabyte in 14 hours. */
const VERIFY_MB_PER_S = 20;
const HTTP_LIMITS: HttpLimits = { uploads: UPLOAD_LIMITS, bodyMs: 10_000 };
const GRACE_MS = 3000;
const LAST_GRACE_MS = 2000;

const nowMs = () => Date.now();

/** A home that runs. */
export type RunningHome = {
  port: number;
  libraryFolder: string;
  catalogue: Catalogue;
  pairing: Pairing;
  /** Stops: no new requests, those in hand finish or stop at their last durable byte, then the catalogue is closed. */
  close(): Promise<void>;
};

/** What tests set otherwise. */
export type Tuning = {
  distFolder?: string;
  idleBodyMs?: number;
  uploadTtlMs?: number;
  graceMs?: number;
  isPushEndpoint?: (endpoint: URL) => boolean;
  remindMs?: number;
  verifyLookMs?: number;
  live?: Partial<LiveTuning>;
  pictures?: Partial<PictureTuning>;
  limits?: Partial<HttpLimits>;
  patience?: Partial<Patience>;
  /** Where the home writes down what it does; by default only what should not happen, on stderr. */
  log?: Log;
};

/** Starts a home: opens the stores, sweeps what a crash left, and listens. Rejects when the address or the folder cannot be had. */
export async function startHome(settings: Settings, tuning: Tuning = {}): Promise<RunningHome> {
  const log = tuning.log ?? openPinoLog("error");
  const failed = (words: string) => (err: unknown) => log.error({ err }, words);
  const data = settings.dataFolder;
  await mkdir(data, { recursive: true });
  const unlock = lockFolder(data);
  const catalogue = await openCatalogue(data);
  const libraryFolder = join(data, "library");
  const parts = await openDiskPartStore(join(data, "uploads"));
  const originals = await openDiskOriginalStore(libraryFolder, join(data, "uploads"));
  const identity = await openHomeIdentity(data);
  const pushKey = await openPushKey(data);
  const metrics = openHomeMetrics({ catalogue, parts });
  const intake = new Intake(
    { catalogue, parts, originals, identity, nowMs, counters: metrics },
    {
      idleBodyMs: tuning.idleBodyMs ?? 60_000,
      uploadTtlMs: tuning.uploadTtlMs ?? 14 * DAY_MS,
    },
  );
  const pairing = new Pairing(catalogue, nowMs);
  const pictureFolder = join(data, "pictures");
  const pictures = new PictureQueue(
    {
      rows: catalogue,
      painter: openChildPainter(pictureFolder, libraryFolder),
      files: diskPictureFiles(pictureFolder),
      isReceiving: () => intake.locks.isHeld,
      onTrouble: failed("cannot draw pictures for now"),
    },
    tuning.pictures,
  );
  const trash = new Trash({
    log,
    catalogue,
    originals,
    removePictures: (hashes) => pictures.forgetPictures(hashes),
    whileNothingArrives: (work) => intake.whileNothingArrives(work),
    nowMs,
  });
  const live = new LiveStreams(catalogue, { ...LIVE_TUNING, ...tuning.live }, log);
  const verify = new WeeklyVerify({
    log,
    rows: catalogue,
    folder: openDiskLibraryFolder(libraryFolder),
    openHasher: () =>
      openDiskHasher(libraryFolder, {
        lanes: 1,
        bytesPerS: (settings.rateMbPerS ?? VERIFY_MB_PER_S) * 1e6,
        isLowPriority: true,
      }),
    lock: () => lockProcess(join(data, "verify.lock")),
    isBusy: () => intake.locks.isHeld,
    nowMs,
  });
  const app = buildApp({
    intake,
    pairing,
    catalogue,
    identity,
    originals,
    parts,
    verify,
    pictures,
    trash,
    live,
    push: {
      publicKey: pushKey.publicKey,
      isAllowedEndpoint: tuning.isPushEndpoint ?? isPublicEndpoint,
    },
    maxSizeBytes: settings.maxSizeBytes,
    origin: settings.origin,
    distFolder: tuning.distFolder ?? DIST_FOLDER,
    log,
    metrics,
    metricsToken: settings.metricsToken,
    readyFolders: { library: libraryFolder, uploads: join(data, "uploads") },
    limits: { ...HTTP_LIMITS, ...tuning.limits },
    nowMs,
  });
  const shut = async () => {
    metrics.stop();
    await catalogue.close();
    unlock();
  };
  let server;
  try {
    await intake.sweep();
    const patience = { ...PATIENCE, ...tuning.patience };
    server = await listen(app, settings, observer(log, metrics), patience);
  } catch (error) {
    await shut();
    throw error;
  }
  const sweepTrash = () => {
    trash.sweep().catch(failed("cannot sweep the trash"));
  };
  sweepTrash();
  pictures.start();
  const sweep = () => {
    intake.sweep().catch(failed("cannot sweep"));
    sweepTrash();
  };
  const sweeping = setInterval(sweep, SWEEP_MS);
  const isSecure = settings.origin?.startsWith("https:") ?? false;
  const sender = { key: pushKey, contact: isSecure ? settings.origin : null, nowMs };
  const reminders = new Reminders({
    log,
    rows: catalogue,
    send: (message, signal) => sendPush(message, sender, signal),
    nowMs,
  });
  const remind = () => {
    reminders.run().catch(failed("cannot remind"));
  };
  const reminding = setInterval(remind, tuning.remindMs ?? REMIND_MS);
  const verifyWhenDue = () => {
    verify.runWhenDue().catch(failed("cannot verify"));
  };
  const verifying = setInterval(verifyWhenDue, tuning.verifyLookMs ?? VERIFY_LOOK_MS);
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  server.on("close", resolve);

  log.info({ host: settings.host, port: portOf(server), version: VERSION }, "started");

  return {
    port: portOf(server),
    libraryFolder,
    catalogue,
    pairing,
    async close() {
      log.info({}, "stopping");
      clearInterval(sweeping);
      clearInterval(reminding);
      clearInterval(verifying);
      await verify.stop();
      live.stop();
      server.close();
      server.closeIdleConnections();
      const stop = setTimeout(
        () => intake.locks.stopAll(new HomewardError("home-busy", "The home is stopping.")),
        tuning.graceMs ?? GRACE_MS,
      );
      const end = setTimeout(
        () => server.closeAllConnections(),
        (tuning.graceMs ?? GRACE_MS) + LAST_GRACE_MS,
      );
      await closed;
      clearTimeout(stop);
      clearTimeout(end);
      await intake.locks.idle();
      await reminders.stop();
      await trash.stop();
      await pictures.stop();
      await shut();
      log.info({}, "stopped");
      log.flush();
    },
  };
}
