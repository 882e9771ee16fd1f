import type { Gate } from "../harness/gate.ts";
import type { Home } from "../harness/home.ts";
import type { Browser } from "./browser.ts";

/** What a journey has for itself: a home, a gate before it, and a browser with a fresh profile. */
export type Trip = { home: Home; gate: Gate; browser: Browser };

/** Something that a person does, and what must come of it; throws where it does not. */
export type Journey = {
  name: string;
  /** It ends the browser and starts it again. */
  needsProfile?: boolean;
  /** Longer than this is a failure, ms. */
  withinMs?: number;
  /** Resolves with what is worth knowing, "" for nothing. */
  run(trip: Trip): Promise<string>;
};
