import type { ThisBrowser } from "../../core/page-ports.ts";
import { readAbilities } from "./abilities.ts";
import { askToKeep, usedBytes } from "./keeping.ts";
import { pushState, turnOffPush, turnOnPush } from "./push.ts";

/** What the settings ask of the browser; loaded with them. */
export const thisBrowser: ThisBrowser = {
  abilities: readAbilities,
  usedBytes,
  askToKeep,
  push: { state: pushState, turnOn: turnOnPush, turnOff: turnOffPush },
};
