import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { Intake } from "../intake/intake.ts";
import type { Pairing } from "../intake/pairing.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Device } from "../ports/device-rows.ts";
import type { HomeIdentity } from "../ports/home-identity.ts";
import type { OriginalStore } from "../ports/original-store.ts";
import type { PartStore } from "../ports/part-store.ts";
import type { Thumbnails } from "../ports/pictures.ts";
import type { LiveStreams } from "../live/live-streams.ts";
import type { Trash } from "../trash/trash.ts";
import type { WeeklyVerify } from "../verify/weekly.ts";

/** What the routes work with. */
export type Home = {
  intake: Intake;
  pairing: Pairing;
  catalogue: Catalogue;
  identity: HomeIdentity;
  originals: OriginalStore;
  parts: PartStore;
  verify: WeeklyVerify;
  thumbnails: Thumbnails;
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
  nowMs: () => number;
};

export type Env = { Bindings: HttpBindings; Variables: { device: Device } };
export type Ctx = Context<Env>;
