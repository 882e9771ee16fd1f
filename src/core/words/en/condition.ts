import type { BlockReason } from "../../schedule/block.ts";
import type { BlockDetails } from "../../view/block-details.ts";
import { n, plural } from "./plural.ts";

const waitingFor = (count: number, what: string) =>
  plural(count, {
    one: `${n(count)} photo waiting for ${what}`,
    other: `${n(count)} photos waiting for ${what}`,
  });
const waitingUntil = (count: number, what: string) =>
  plural(count, {
    one: `${n(count)} photo waiting until ${what}`,
    other: `${n(count)} photos waiting until ${what}`,
  });
const paused = (count: number) =>
  plural(count, {
    one: `Paused · ${n(count)} photo waits here`,
    other: `Paused · ${n(count)} photos wait here`,
  });
const pausedUntil = (count: number, until: string) =>
  plural(count, {
    one: `Paused until ${until} · ${n(count)} photo waits here`,
    other: `Paused until ${until} · ${n(count)} photos wait here`,
  });
const battery = (abovePercent: number | null) => `the battery is above ${abovePercent ?? 0} %`;
const hours = (until: string) => (until === "" ? "the hours that you chose" : until);

/** What a person reads while one of the conditions stands in the way; on the first screen. */
export const CONDITION_WORDS = {
  /** The whole queue. */
  sentence: {
    paused: (count, { until }) => (until === "" ? paused(count) : pausedUntil(count, until)),
    "outside-hours": (count, { until }) => waitingFor(count, hours(until)),
    metered: (count) => waitingFor(count, "Wi-Fi"),
    "network-unknown": (count) =>
      plural(count, {
        one: `${n(count)} photo waits to know whether this is Wi-Fi`,
        other: `${n(count)} photos wait to know whether this is Wi-Fi`,
      }),
    "data-saver": (count) =>
      plural(count, {
        one: `${n(count)} photo waits while data saver is on`,
        other: `${n(count)} photos wait while data saver is on`,
      }),
    "not-charging": (count) => waitingFor(count, "the charger"),
    "battery-low": (count, { abovePercent }) => waitingUntil(count, battery(abovePercent)),
    "power-unknown": (count) =>
      plural(count, {
        one: `${n(count)} photo waits to know the battery`,
        other: `${n(count)} photos wait to know the battery`,
      }),
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
    openFrom: (until: string) => `While Homeward is open, they go from ${hours(until)} on.`,
    openOnWiFi: "While Homeward is open, they go on Wi-Fi or cable.",
    openDataSaverOff: "While Homeward is open, they go once data saver is off.",
    openCharging: "While Homeward is open, they go at the charger.",
    openAbove: (abovePercent: number) =>
      `While Homeward is open, they go above ${n(abovePercent)} % battery or at the charger.`,
    closedTwiceADay: "Closed, this browser looks up to twice a day.",
    closedNextVisit: "Closed, they may wait for your next visit.",
    closedNoBattery: "Closed, it cannot know the battery.",
  },

  resume: "Resume now",

  pause: {
    button: "Pause",
    title: "Pause sending",
    hour: (until: string) => `For an hour, until ${until}`,
    evening: (until: string) => `Until tonight, ${until}`,
    morning: (until: string) => `Until the morning, ${until}`,
    resumed: "Until I resume",
  },
};
