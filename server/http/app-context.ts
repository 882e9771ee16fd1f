import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { Intake } from "../intake/intake.ts";
import type { Pairing } from "../intake/pairing.ts";
import type { HomeMetrics } from "../metrics/home-metrics.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Device } from "../ports/device-rows.ts";
import type { HomeIdentity } from "../ports/home-identity.ts";
import type { Log } from "../ports/log.ts";
import type { OriginalStore } from "../ports/original-store.ts";
import type { WeeklyVerify } from "../verify/weekly.ts";
import type { PartStore } from "../ports/part-store.ts";
import type { PictureQueue } from "../pictures/picture-queue.ts";
import type { LiveStreams } from "../live/live-streams.ts";
import type { Trash } from "../trash/trash.ts";
import type { UploadLimits } from "./upload-slots.ts";

/** What the routes work with. */
export type Home = {
  intake: Intake;
  pairing: Pairing;
  catalogue: Catalogue;
  identity: HomeIdentity;
  originals: OriginalStore;
  parts: PartStore;
  verify: WeeklyVerify;
  pictures: PictureQueue;
  trash: Trash;
  live: LiveStreams;
  push: {
    /** The VAPID key that browsers subscribe with. */
    publicKey: string;
    /** Where a device may have the home send to. */
    isAllowedEndpoint: (endpoint: URL) => boolean;
  };
  maxSizeBytes: number;
  /** The origin that people see (`https://photos.example`); null where it is the Host of the request. */
  origin: string | null;
  /** The folder of the built app. */
  distFolder: string;
  log: Log;
  metrics: HomeMetrics;
  /** Lets who has it read the metrics from anywhere; null: nobody. */
  metricsToken: string | null;
  /** The library and the folder of unfinished uploads, which must be there to be ready. */
  readyFolders: Readonly<Record<string, string>>;
  limits: HttpLimits;
  nowMs: () => number;
};

/** Limits of the routes. */
export type HttpLimits = {
  uploads: UploadLimits;
  /** How long the whole of a JSON body may take, ms. */
  bodyMs: number;
};

export type Env = {
  Bindings: HttpBindings;
  Variables: {
    device: Device;
    /** How long the whole of a JSON body may take, ms. */
    bodyMs: number;
  };
};
export type Ctx = Context<Env>;
