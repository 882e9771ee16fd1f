import { formatDuration } from "../../view/format-duration.ts";
import { n, plural } from "./plural.ts";

const files = (count: number): string =>
  plural(count, { one: `${n(count)} file`, other: `${n(count)} files` });

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
    `Looking: ${files(seenCount)} so far, ${n(readCount)} of them new`,
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
    plural(count, {
      one: `${n(count)} photo went from this folder before it was home:`,
      other: `${n(count)} photos went from this folder before they were home:`,
    }),
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
    plural(count, {
      one: `${n(count)} photo of it waits to be sent.`,
      other: `${n(count)} photos of it wait to be sent.`,
    }),
  keepQueued: "Unlink, and send what waits",
  dropQueued: "Unlink, and send none of it",
  confirm: "Unlink",
  cancel: "Keep it linked",

  /** How a folder stands. */
  state: {
    nothing: "Nothing to send in it",
    allHome: (count: number): string =>
      plural(count, { one: "The one file in it is home", other: `All ${n(count)} are home` }),
    left: (leftCount: number, fileCount: number): string =>
      plural(leftCount, {
        one: `${n(leftCount)} of ${n(fileCount)} is not home yet`,
        other: `${n(leftCount)} of ${n(fileCount)} are not home yet`,
      }),
  },
  problem: (path: string, words: string): string => `${path}: ${words}`,
};
