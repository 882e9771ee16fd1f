import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { HomewardError } from "../src/core/errors.ts";
import { openDiskOriginalStore } from "./adapters/disk/original-store.ts";
import { openHomeIdentity } from "./adapters/disk/home-identity.ts";
import { openDiskPartStore } from "./adapters/disk/part-store.ts";
import { openPushKey } from "./adapters/disk/push-key.ts";
import { readExif } from "./adapters/exif.ts";
import { openSqliteCatalogue } from "./adapters/sqlite/catalogue.ts";
import { sharpThumbnails } from "./adapters/thumbnails.ts";
import { buildApp } from "./http/app.ts";
import { listen, portOf } from "./http/listen.ts";
import { Intake } from "./intake/intake.ts";
import { Pairing } from "./intake/pairing.ts";
import { LIVE_TUNING, LiveStreams, type LiveTuning } from "./live/live-streams.ts";
import type { Catalogue } from "./ports/catalogue.ts";
import { isPublicEndpoint } from "./push/endpoint-rule.ts";
import { Reminders } from "./push/reminders.ts";
import { sendPush } from "./push/send.ts";
import type { Settings } from "./settings.ts";
import { Trash } from "./trash/trash.ts";

const DAY_MS = 86_400_000;
const SWEEP_MS = 3_600_000;
/** The first look comes so long after the start too: devices that could not reach a home that was off get time to. */
const REMIND_MS = 3_600_000;
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
  live?: Partial<LiveTuning>;
};

/** Opens the catalogue of a data folder; the folder is made when there is none. */
export async function openCatalogue(dataFolder: string): Promise<Catalogue> {
  await mkdir(dataFolder, { recursive: true });
  return await openSqliteCatalogue(join(dataFolder, "homeward.sqlite"));
}

/** Keeps a second home off the same folder; the lock ends with the process, however it ends. */
function lockFolder(dataFolder: string): () => void {
  const lock = new DatabaseSync(join(dataFolder, "serve.lock"));
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    const words = `Another Homeward is already serving ${dataFolder}.`;
    throw new HomewardError("home-busy", words, { cause });
  }
  return () => lock.close();
}

/** Starts a home: opens the stores, sweeps what a crash left, and listens. Rejects when the address or the folder cannot be had. */
export async function startHome(settings: Settings, tuning: Tuning = {}): Promise<RunningHome> {
  const data = settings.dataFolder;
  await mkdir(data, { recursive: true });
  const unlock = lockFolder(data);
  const catalogue = await openCatalogue(data);
  const libraryFolder = join(data, "library");
  const parts = await openDiskPartStore(join(data, "uploads"));
  const originals = await openDiskOriginalStore(libraryFolder, join(data, "uploads"));
  const identity = await openHomeIdentity(data);
  const pushKey = await openPushKey(data);
  const intake = new Intake(
    { catalogue, parts, originals, identity, readExif, nowMs },
    {
      idleBodyMs: tuning.idleBodyMs ?? 60_000,
      uploadTtlMs: tuning.uploadTtlMs ?? 14 * DAY_MS,
    },
  );
  const pairing = new Pairing(catalogue, nowMs);
  const thumbnails = sharpThumbnails(join(data, "thumbnails"), libraryFolder);
  const trash = new Trash({
    catalogue,
    originals,
    removePictures: (hashes) => thumbnails.remove(hashes),
    whileNothingArrives: (work) => intake.whileNothingArrives(work),
    nowMs,
  });
  const live = new LiveStreams(catalogue, { ...LIVE_TUNING, ...tuning.live });
  const app = buildApp({
    intake,
    pairing,
    catalogue,
    identity,
    originals,
    parts,
    thumbnails,
    trash,
    live,
    push: {
      publicKey: pushKey.publicKey,
      isAllowedEndpoint: tuning.isPushEndpoint ?? isPublicEndpoint,
    },
    maxSizeBytes: settings.maxSizeBytes,
    origin: settings.origin,
    distFolder: tuning.distFolder ?? join(import.meta.dirname, "..", "dist"),
    nowMs,
  });
  const shut = async () => {
    await catalogue.close();
    unlock();
  };
  let server;
  try {
    await intake.sweep();
    server = await listen(app, settings.host, settings.port);
  } catch (error) {
    await shut();
    throw error;
  }
  const sweepTrash = () => {
    trash.sweep().catch((error: unknown) => console.error("Cannot sweep the trash:", error));
  };
  sweepTrash();
  const sweep = () => {
    intake.sweep().catch((error: unknown) => console.error("Cannot sweep:", error));
    sweepTrash();
  };
  const sweeping = setInterval(sweep, SWEEP_MS);
  const isSecure = settings.origin?.startsWith("https:") ?? false;
  const sender = { key: pushKey, contact: isSecure ? settings.origin : null, nowMs };
  const reminders = new Reminders({
    rows: catalogue,
    send: (message, signal) => sendPush(message, sender, signal),
    nowMs,
  });
  const remind = () => {
    reminders.run().catch((error: unknown) => console.error("Cannot remind:", error));
  };
  const reminding = setInterval(remind, tuning.remindMs ?? REMIND_MS);
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  server.on("close", resolve);

  return {
    port: portOf(server),
    libraryFolder,
    catalogue,
    pairing,
    async close() {
      clearInterval(sweeping);
      clearInterval(reminding);
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
      await shut();
    },
  };
}
