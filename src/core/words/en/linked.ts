import { countOf, formatCount } from "../../view/format-count.ts";
import { formatDuration } from "../../view/format-duration.ts";

const photos = (count: number): string => countOf(count, "photo", "photos");
const files = (count: number): string => countOf(count, "file", "files");

/** The sentences about linked folders. */
export const LINKED_WORDS = {
  title: "Linked folders",
  hint: "Homeward looks through a linked folder by itself and sends what is new in it. Nothing in the folder is changed or copied, and nothing at home is deleted when a file here is.",
  installed: "Homeward is installed, so this goes on while it is closed.",
  notInstalled:
    "While Homeward is not installed, the browser asks again at each visit, and nothing is looked at while Homeward is closed.",
  missing:
    "This browser keeps no folders open for sites. Pick the folder again to send what is new in it: what is home already is not sent twice. Chrome and Edge on a computer can link folders.",
  link: "Link a folder",
  looking: (seenCount: number, readCount: number): string =>
    `Looking: ${files(seenCount)} so far, ${formatCount(readCount)} of them new`,
  lookNow: "Look now",
  never: "Not looked through yet",
  lastLook: (ago: string, took: string): string => `Last looked ${ago}; that took ${took}.`,
  ago: (ms: number): string => (ms < 60_000 ? "just now" : `${formatDuration(ms)} ago`),
  ask: "The browser wants your yes again before Homeward may read this folder. What waits of it waits until then.",
  allow: "Let Homeward read it",
  refused: "The browser did not allow it. It can be allowed in its settings for this site.",
  away: "This folder is not there right now, or is empty all of a sudden. If it is on a disk, connect it. Nothing is forgotten.",
  full: "The queue is full; the rest comes in when some of it is home.",
  gone: (count: number): string =>
    `${photos(count)} went from this folder before ${count === 1 ? "it was" : "they were"} home:`,
  problems: (count: number): string => `${files(count)} cannot come:`,
  rules: "What is sent",
  include: "Only these",
  includeHint: "Names or patterns, such as *.jpg or 2024/**. None: all photos and videos.",
  exclude: "Not these",
  excludeHint: "Such as Screenshots or *.png.",
  onlyFrom: "Only what was changed since",
  hidden: "Hidden files and folders",
  hiddenHint: "Those whose name begins with a dot.",
  albums: "Make albums of its folders",
  albumsHint: "A photo comes into the album that is called like the folder it lies in.",
  save: "Save",
  saved: "Saved. Homeward looks through it anew.",
  unlink: "Unlink",
  unlinkQuestion: (name: string): string => `Unlink ${name}?`,
  unlinkWords:
    "Homeward looks at this folder no more. Nothing at home is deleted, and no file in the folder.",
  queued: (count: number): string =>
    `${photos(count)} of it ${count === 1 ? "waits" : "wait"} to be sent.`,
  keepQueued: "Unlink, and send what waits",
  dropQueued: "Unlink, and send none of it",
  confirm: "Unlink",
  cancel: "Keep it linked",

  /** How a folder stands. */
  state: {
    nothing: "Nothing to send in it",
    allHome: (count: number): string =>
      count === 1 ? "The one file in it is home" : `All ${formatCount(count)} are home`,
    left: (leftCount: number, fileCount: number): string =>
      `${formatCount(leftCount)} of ${formatCount(fileCount)} ${leftCount === 1 ? "is" : "are"} not home yet`,
  },
  problem: (path: string, words: string): string => `${path}: ${words}`,
};
