import { n, plural } from "./plural.ts";

/** What the first screen says, and the frame around all screens. */
export const WORDS = {
  name: "Homeward",
  failed: "Something went wrong.",
  needsWorkers: "Homeward needs a secure address (https) and a browser with service workers.",

  /** Where the photos are that wait: a place in a sentence. */
  here: { phone: "on this phone", tablet: "on this tablet", device: "on this device" },

  sentence: {
    empty: "Nothing here yet",
    nothingWaits: (atHome: number) =>
      plural(atHome, {
        one: `Nothing waits. ${n(atHome)} photo is at home`,
        other: `Nothing waits. ${n(atHome)} photos are at home`,
      }),
    allHome: (count: number) =>
      plural(count, { one: "Your photo is home", other: `All ${n(count)} are home` }),
    saving: (done: number, all: number, here: string) => `Saving ${n(done)} of ${n(all)} ${here}…`,
    going: {
      unknown: (count: number, here: string) => `${n(count)} safe ${here}, going home`,
      wifi: (count: number, here: string) => `${n(count)} safe ${here}, going home on Wi-Fi`,
      mobile: (count: number, here: string) =>
        `${n(count)} safe ${here}, going home on mobile data`,
    },
    backingOff: (count: number, here: string) => `${n(count)} safe ${here}, tried again soon`,
    offline: (count: number, here: string) =>
      plural(count, {
        one: `${n(count)} safe ${here}, waits for a connection`,
        other: `${n(count)} safe ${here}, wait for a connection`,
      }),
    unreachable: (count: number, here: string) =>
      plural(count, {
        one: `Home does not answer · ${n(count)} waits safely ${here}`,
        other: `Home does not answer · ${n(count)} wait safely ${here}`,
      }),
    homeFull: (count: number, here: string) =>
      plural(count, {
        one: `Home is full · ${n(count)} waits ${here}`,
        other: `Home is full · ${n(count)} wait ${here}`,
      }),
    throttled: (count: number, here: string) =>
      plural(count, {
        one: `Home asked for a pause · ${n(count)} waits ${here}`,
        other: `Home asked for a pause · ${n(count)} wait ${here}`,
      }),
    signedOut: (count: number, here: string) =>
      plural(count, {
        one: `Not paired with home · ${n(count)} waits ${here}`,
        other: `Not paired with home · ${n(count)} wait ${here}`,
      }),
    unsupported: (count: number, here: string) =>
      plural(count, {
        one: `This browser cannot send · ${n(count)} waits ${here}`,
        other: `This browser cannot send · ${n(count)} wait ${here}`,
      }),
    needsYou: (count: number) =>
      plural(count, { one: `${n(count)} photo needs you`, other: `${n(count)} photos need you` }),
    /** A sentence of those that wait, and those that need the person besides. */
    andNeedsYou: (sentence: string, count: number) =>
      plural(count, {
        one: `${sentence} · ${n(count)} needs you`,
        other: `${sentence} · ${n(count)} need you`,
      }),
  },

  note: {
    needsYou: "Below stands why, and what to do.",
    empty: "Choose some: they are safe here at once, and then they go home.",
    checked: "Home has each of them byte for byte, and this device holds the receipts.",
    checkedOne: "Home has it byte for byte, and this device holds the receipt.",
    keepOpen: "Keep this page open until all of them are saved here.",
    closable: "You can close this page. The rest goes home by itself.",
    closableOffline: "You can close this page. They go home by themselves.",
    triesAgain: "They are safe here, and Homeward tries again by itself.",
    pairFirst: "They are safe here, and go home once this device is paired.",
    unsupported: "Without service workers (private windows often lack them) photos only wait here.",
  },

  waking: {
    onlyWhileOpen: "This browser sends only while Homeward is open.",
    blocked: "Background sync is blocked for this site, so it sends only while Homeward is open.",
    afterClosing: "This browser wakes Homeward after you close it, but not on a schedule.",
    ifInstalled:
      "This browser wakes Homeward after you close it; installed, it would also look twice a day.",
    daily: "This browser wakes Homeward after you close it, and looks again up to twice a day.",
  },

  choose: {
    button: "Choose photos",
    hint: "or drop them anywhere on this page",
    dropTitle: "Drop them here",
    dropHint: "They are saved on this device first, then go home.",
  },

  report: {
    title: "What was picked",
    saved: (count: number) =>
      plural(count, {
        one: `${n(count)} photo was made safe on this device.`,
        other: `${n(count)} photos were made safe on this device.`,
      }),
    already: (count: number) =>
      plural(count, {
        one: `${n(count)} was here already.`,
        other: `${n(count)} were here already.`,
      }),
    alreadyHome: (count: number) =>
      plural(count, {
        one: `${n(count)} is home already.`,
        other: `${n(count)} are home already.`,
      }),
    room: (taken: number, all: number) =>
      `Room for ${n(taken)} of ${n(all)}; the rest when those are home.`,
    refused: (count: number) =>
      plural(count, {
        one: `${n(count)} could not be taken:`,
        other: `${n(count)} could not be taken:`,
      }),
    more: (count: number) => `and ${n(count)} more`,
    dismiss: "Dismiss this report",
    nothing: "Nothing was picked.",
  },

  progress: {
    label: "All photos on their way home",
    count: (done: number, all: number) => `${n(done)} of ${n(all)} home`,
    bytes: (done: string, all: string) => `${done} of ${all}`,
    speed: (size: string) => `${size}/s`,
    saving: "Saving on this device",
    stop: "Stop saving",
  },

  queue: {
    needsYou: "Needs you",
    showAll: (count: number) => `Show all ${n(count)}`,
    showFewer: "Show fewer",
    retryAll: "Retry all",
    retry: (filename: string) => `Retry ${filename}`,
    cancel: (filename: string) => `Cancel ${filename}`,
    remove: (filename: string) => `Remove ${filename}`,
    progressOf: (filename: string) => `${filename} sent`,
  },

  job: {
    sending: (percent: number) => (percent === 0 ? "Sending" : `Sending · ${n(percent)} %`),
    checking: "Sending · home is checking it",
    stopping: (percent: number) =>
      percent === 0 ? "Stops after this part" : `Stops after this part · ${n(percent)} %`,
    partlyHome: (percent: number) => `${n(percent)} % is home already`,
    waiting: "Waiting its turn",
    triesAgain: (duration: string, words: string) => `Tries again in ${duration}: ${words}`,
    triesAgainSoon: (words: string) => `Tries again now: ${words}`,
    succeeded: "Home",
    cancelled: "Cancelled",
    waitingFor: {
      unsupported: "Waits here: this browser cannot send",
      "signed-out": "Waits until this device is paired",
      offline: "Waits until you are back online",
      unreachable: "Waits until your home answers",
      throttled: "Waits: your home asked for a pause",
      "home-full": "Waits for room at home",
    },
  },

  home: {
    total: (count: number, size: string) =>
      plural(count, { one: `${n(count)} photo, ${size}`, other: `${n(count)} photos, ${size}` }),
    onThisDevice: (count: number) =>
      plural(count, {
        one: `${n(count)} photo from this device`,
        other: `${n(count)} photos from this device`,
      }),
    open: (filename: string) => `Open the original of ${filename}`,
    more: "Show more",
  },

  pair: {
    title: "Pair this device with your home",
    hint: "When your home starts, it prints a link. Open that link here, or paste it below. Photos that you choose before wait here safely.",
    code: "Link or code",
    deviceName: "Name of this device",
    button: "Pair",
    busy: "Pairing…",
    codeMissing: "Paste the link or the code that your home printed.",
    failed: "Pairing did not work. Try it again.",
  },

  screens: {
    title: "Screens",
    skip: "Skip to the content",
    photos: "Backup",
    library: "Library",
    activity: "Activity",
    settings: "Settings",
    failed: "This screen could not be loaded.",
    reload: "Load again",
  },

  status: {
    paired: "Home is there",
    signedOut: "Not paired",
    unreachable: "Home does not answer",
    offline: "Offline",
    unknown: "Looking for home",
  },

  notice: {
    title: "Notices",
    storage: (words: string) => `The queue on this device cannot be read: ${words}`,
    action: (words: string) => `That did not work: ${words}`,
    dismiss: "Dismiss",
  },
};
