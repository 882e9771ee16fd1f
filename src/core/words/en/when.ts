/** The sentences of the card "When to send"; apart from WORDS, so that the first screen does not load them. */
export const WHEN_WORDS = {
  clear: "Nothing stands in the way right now.",
  now: (block: string) => `Right now nothing is sent: ${block}`,

  unmetered: "Only on Wi-Fi or cable",
  unmeteredHint: "Mobile data waits, at home and abroad.",
  unmeteredUnknown: "This browser does not tell Wi-Fi from mobile data.",
  dataSaver: "Wait while data saver is on",
  dataSaverHint: "The switch in this device's or browser's own settings.",
  dataSaverUnknown: "This browser does not tell whether data saver is on.",

  power: "Power",
  powerAny: "Always",
  powerCharging: "Only while charging",
  powerAbove: "Charging, or battery above",
  percent: "Least battery",
  percentOf: (percent: number) => `${percent} %`,
  powerHint:
    "The battery is known only while Homeward is open, so with the page closed nothing is sent.",
  powerUnknown: "This browser does not tell the battery.",

  hours: "Only between certain hours",
  hoursHint: "By the clock of this device; may go over midnight.",
  from: "From",
  to: "To",

  paused: "Sending is paused until you resume.",
  pausedUntil: (until: string) => `Sending is paused until ${until}.`,
  resume: "Resume",
};
