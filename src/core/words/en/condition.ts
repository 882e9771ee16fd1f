import type { BlockReason } from "../../schedule/block.ts";
import type { BlockDetails } from "../../view/block-details.ts";
import { countOf } from "../../view/format-count.ts";

const waiting = (count: number) => `${countOf(count, "photo", "photos")} waiting`;
const waitHere = (count: number) =>
  `${countOf(count, "photo", "photos")} ${count === 1 ? "waits" : "wait"} here`;
const battery = (abovePercent: number | null) => `the battery is above ${abovePercent ?? 0} %`;
const hours = (until: string) => (until === "" ? "the hours that you chose" : until);

/** What a person reads while one of the conditions stands in the way; on the first screen. */
export const CONDITION_WORDS = {
  /** The whole queue. */
  sentence: {
    paused: (count, { until }) =>
      until === "" ? `Paused — ${waitHere(count)}` : `Paused until ${until} — ${waitHere(count)}`,
    "outside-hours": (count, { until }) => `${waiting(count)} for ${hours(until)}`,
    metered: (count) => `${waiting(count)} for Wi-Fi`,
    "network-unknown": (count) =>
      `This browser does not tell Wi-Fi from mobile data — ${waitHere(count)}`,
    "data-saver": (count) => `Data saver is on — ${waitHere(count)}`,
    "not-charging": (count) => `${waiting(count)} for the charger`,
    "battery-low": (count, { abovePercent }) => `${waiting(count)} until ${battery(abovePercent)}`,
    "power-unknown": (count) => `The battery is not known — ${waitHere(count)}`,
  } satisfies Record<BlockReason, (count: number, details: BlockDetails) => string> as Record<
    BlockReason,
    (count: number, details: BlockDetails) => string
  >,

  /** One photo. */
  job: {
    paused: ({ until }) => (until === "" ? "Paused" : `Paused until ${until}`),
    "outside-hours": ({ until }) => `Waits for ${hours(until)}`,
    metered: () => "Waits for Wi-Fi",
    "network-unknown": () => "Waits: this browser does not tell Wi-Fi from mobile data",
    "data-saver": () => "Waits until data saver is off",
    "not-charging": () => "Waits for the charger",
    "battery-low": ({ abovePercent }) => `Waits until ${battery(abovePercent)}`,
    "power-unknown": () => "Waits until the battery is known",
  } satisfies Record<BlockReason, (details: BlockDetails) => string> as Record<
    BlockReason,
    (details: BlockDetails) => string
  >,

  note: {
    untilResumed: "They are safe here. Nothing is sent until you resume.",
    anyConnection: "They are safe here. Nothing is sent unless you allow any connection.",
    anyPower: "They are safe here. Nothing is sent unless you allow sending on battery.",
    whileOpen: (when: string) => `While Homeward is open, they are sent ${when}.`,
    from: (until: string) => `from ${hours(until)} on`,
    onWiFi: "once this device is on Wi-Fi or cable",
    dataSaverOff: "once data saver is off",
    charging: "once this device is charging",
    aboveOrCharging: (abovePercent: number | null) => `once ${battery(abovePercent)} or charging`,
    closedTwiceADay: " Closed, this browser looks up to twice a day.",
    closedNextVisit: " Closed, they may wait for your next visit.",
    closedNoBattery: " Closed, it cannot know the battery.",
  },

  /** The button beside the reason that changes what stands in the way. */
  action: {
    paused: "Resume now",
    "outside-hours": "Change the hours",
    metered: "Use mobile data",
    "network-unknown": "Send on any connection",
    "data-saver": "Send anyway",
    "not-charging": "Send on battery",
    "battery-low": "Send on battery",
    "power-unknown": "Send on battery",
  } satisfies Record<BlockReason, string>,
  actionHint: "You can change it back in Settings.",

  pause: {
    button: "Pause",
    title: "Pause sending",
    hour: (until: string) => `For an hour, until ${until}`,
    evening: (until: string) => `Until tonight, ${until}`,
    morning: (until: string) => `Until the morning, ${until}`,
    resumed: "Until I resume",
  },
};
