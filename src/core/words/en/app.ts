import { countOf, formatCount } from "../../view/format-count.ts";

const photos = (count: number) => countOf(count, "photo", "photos");
const wait = (count: number) => (count === 1 ? "waits" : "wait");

/** What the first screen says, and the frame around all screens. */
export const WORDS = {
  name: "Homeward",
  needsWorkers: "Homeward needs a secure address (https) and a browser with service workers.",

  sentence: {
    empty: "Nothing here yet. Choose photos to send them home.",
    nothingWaits: (atHome: number) =>
      `Nothing waits here. ${photos(atHome)} ${atHome === 1 ? "is" : "are"} at home.`,
    allHome: (count: number) =>
      count === 1 ? "Your photo is home." : `All ${photos(count)} are home.`,
    saving: (done: number, all: number) =>
      `Saving ${formatCount(done)} of ${formatCount(all)} on this device…`,
    going: (count: number) => `${formatCount(count)} safe on this device, going home`,
    backingOff: (count: number) => `${formatCount(count)} safe on this device, tried again soon`,
    offline: (count: number) =>
      `${photos(count)} saved on this device, sent when you are back online`,
    unreachable: (count: number) => `${photos(count)} waiting: your home does not answer`,
    homeFull: (count: number) => `Your home is full — ${photos(count)} ${wait(count)} here`,
    throttled: (count: number) =>
      `Your home asked for a pause — ${photos(count)} ${wait(count)} here`,
    signedOut: (count: number) =>
      `This device is not paired — ${photos(count)} ${wait(count)} here`,
    unsupported: (count: number) =>
      `${photos(count)} ${wait(count)} here: this browser cannot send`,
    needsYou: (count: number) => `${photos(count)} ${count === 1 ? "needs" : "need"} you`,
    alsoNeedsYou: (count: number) =>
      ` · ${formatCount(count)} ${count === 1 ? "needs" : "need"} you`,
  },

  note: {
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
      count === 1
        ? "1 photo was made safe on this device."
        : `${photos(count)} were made safe on this device.`,
    already: (count: number) =>
      count === 1 ? "1 was here already." : `${formatCount(count)} were here already.`,
    alreadyHome: (count: number) =>
      count === 1 ? "1 is home already." : `${formatCount(count)} are home already.`,
    room: (taken: number, all: number) =>
      `Room for ${formatCount(taken)} of ${formatCount(all)}; the rest when those are home.`,
    refused: (count: number) =>
      count === 1 ? "1 could not be taken:" : `${formatCount(count)} could not be taken:`,
    more: (count: number) => `and ${formatCount(count)} more`,
    dismiss: "Dismiss this report",
    nothing: "Nothing was picked.",
  },

  progress: {
    label: "All photos on their way home",
    count: (done: number, all: number) => `${formatCount(done)} of ${formatCount(all)} home`,
    bytes: (done: string, all: string) => `${done} of ${all}`,
    speed: (size: string) => `${size}/s`,
    left: (duration: string) => `about ${duration} left`,
    saving: "Saving on this device",
    stop: "Stop saving",
  },

  queue: {
    title: "On the way",
    sections: {
      "needs-you": "Needs you",
      sending: "Sending now",
      waiting: "Waiting",
      "backing-off": "Trying again later",
    },
    showAll: (count: number) => `Show all ${formatCount(count)}`,
    showFewer: "Show fewer",
    retryAll: "Retry all",
    retry: (filename: string) => `Retry ${filename}`,
    cancel: (filename: string) => `Cancel ${filename}`,
    remove: (filename: string) => `Remove ${filename}`,
    progressOf: (filename: string) => `${filename} sent`,
  },

  job: {
    sending: (percent: number) => (percent === 0 ? "Sending" : `Sending · ${percent} %`),
    checking: "Sending · home is checking it",
    stopping: (percent: number) =>
      percent === 0 ? "Stops after this part" : `Stops after this part · ${percent} %`,
    partlyHome: (percent: number) => `${percent} % is home already`,
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
    title: "At home",
    total: (count: number, size: string) => `${photos(count)}, ${size}`,
    onThisDevice: (count: number) => `${photos(count)} went home from this device`,
    empty: "What has arrived home shows up here.",
    emptySignedOut: "Once this device is paired, what is home shows up here.",
    notNow: "Your home cannot be seen right now. This device holds these receipts:",
    since: (day: string) => `home since ${day}`,
    open: (filename: string) => `Open the original of ${filename}`,
    loading: (count: number, all: number) => `${formatCount(count)} of ${formatCount(all)} shown`,
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
    photos: "Photos",
    library: "Library",
    activity: "Activity",
    settings: "Settings",
    failed: "This screen could not be loaded.",
    reload: "Load again",
  },

  status: {
    paired: "Home is there",
    room: (size: string) => `${size} free`,
    signedOut: "Not paired",
    unreachable: "Home does not answer",
    offline: "Offline",
    unknown: "Looking for home",
  },

  notice: {
    title: "Notices",
    updateReady: "A new version is ready.",
    update: "Update now",
    storage: (words: string) => `The queue on this device cannot be read: ${words}`,
    action: (words: string) => `That did not work: ${words}`,
    dismiss: "Dismiss",
  },
};
