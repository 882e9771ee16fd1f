import type { Wakers } from "../page-ports.ts";
import type { BlockReason } from "../schedule/block.ts";
import type { BlockDetails } from "./block-details.ts";
import { CONDITION_WORDS } from "../words/spoken.ts";

/**
 * What ends a wait by itself, and where; or what only the person can do.
 *
 * No browser wakes a closed page at a set time, for Wi-Fi or at the charger: Background Sync comes when there is any connection
 * at all and is spent after three tries, Periodic Background Sync at times of its own, and a worker cannot read the battery.
 */
export function blockNote(reason: BlockReason, details: BlockDetails, wakers: Wakers): string {
  const { note } = CONDITION_WORDS;
  const untold = wakers.periodicSync === "can" ? note.closedTwiceADay : note.closedNextVisit;
  const closed = wakers.backgroundSync === "can" ? untold : "";
  switch (reason) {
    case "paused":
      return details.until === ""
        ? note.untilResumed
        : sentences(note.openFrom(details.until), closed);
    case "outside-hours":
      return sentences(note.openFrom(details.until), closed);
    case "metered":
      return sentences(note.openOnWiFi, closed);
    case "network-unknown":
      return note.anyConnection;
    case "data-saver":
      return sentences(note.openDataSaverOff, closed);
    case "not-charging":
      return sentences(note.openCharging, note.closedNoBattery);
    case "battery-low":
      return sentences(note.openAbove(details.abovePercent ?? 0), note.closedNoBattery);
    case "power-unknown":
      return note.anyPower;
  }
}

function sentences(...said: readonly string[]): string {
  return said.filter((sentence) => sentence !== "").join(" ");
}
