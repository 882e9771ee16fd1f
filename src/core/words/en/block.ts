import type { BlockReason } from "../../schedule/block.ts";

/** Why a condition stops the sending, a sentence each; for page and worker, and apart from WORDS so that the worker stays small. */
export const BLOCK_WORDS: Record<BlockReason, string> = {
  paused: "Sending is paused.",
  "outside-hours": "It is outside the hours that you chose.",
  metered: "This device is on mobile data.",
  "network-unknown": "This browser does not tell Wi-Fi from mobile data.",
  "data-saver": "Data saver is on.",
  "not-charging": "This device is not charging.",
  "battery-low": "The battery is too low.",
  "power-unknown": "The battery is known only while Homeward is open.",
};
