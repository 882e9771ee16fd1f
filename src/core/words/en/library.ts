import type { TakenSource } from "../../photos/capture-date.ts";
import { countOf, formatCount } from "../../view/format-count.ts";

const photos = (count: number) => countOf(count, "photo", "photos");

/** The sentences of the Library screen; apart from WORDS, so that the first screen does not load them. */
export const LIBRARY_WORDS = {
  loading: "Asking your home for its photos…",
  failed: (words: string) => `The library cannot be read right now: ${words}`,
  again: "Try again",
  unpaired: "Pair this device on the first screen to see what is home.",
  empty: "Nothing is home yet. What arrives shows up here by itself.",
  emptyFound: "Nothing at home matches that.",
  emptyFavourites: "No favourites yet. Open a photo and mark it.",
  emptyAlbum: "This album is empty. Select photos and add them.",
  emptyTrash: "The trash is empty.",
  grid: "Photos by day",
  day: (name: string, count: string) => (count === "" ? name : `${name} · ${count}`),
  dayCount: photos,

  search: "Search by file name or camera",
  searchHint: "File name or camera",
  show: "Show",
  shows: { all: "All photos", favourites: "Favourites", trash: "Trash", albums: "Albums" },
  album: (name: string, count: number) => `${name} (${formatCount(count)})`,
  jump: "Jump to month",
  newest: "Newest",
  month: (name: string, count: number) => `${name} (${formatCount(count)})`,
  toNewest: "Back to the newest",

  tile: (filename: string, day: string, more: readonly string[]) =>
    [filename, day, ...more].join(", "),
  favourite: "favourite",
  video: "video",
  live: "Live",
  livePhoto: "Live Photo",
  motion: "Motion",
  motionPhoto: "Motion photo",
  motionInside: "Its film is inside of this file.",
  playLive: "Play the video of this Live Photo",
  stopLive: "Show the photo",
  noLive: "This browser cannot play the video of this Live Photo. It is safe; you can download it.",
  select: (filename: string) => `Select ${filename}`,

  selected: (count: number) => `${formatCount(count)} selected`,
  selection: "Selected photos",
  clear: "Clear selection",
  addToAlbum: "Add to album",
  removeFromAlbum: "Take out of album",
  download: "Download",
  restoreInto: "Save into a folder",
  trash: "Delete",
  restore: "Restore",

  trashed: (count: number) => `${photos(count)} moved to the trash.`,
  restored: (count: number) => `${photos(count)} restored.`,
  undo: "Undo",
  dismiss: "Dismiss",

  trashSummary: (count: number, size: string, days: number) =>
    `${photos(count)}, ${size}. Each is deleted for good ${formatCount(days)} days after it came here.`,
  emptyTrashButton: "Empty trash",
  emptyTrashQuestion: "Empty the trash?",
  emptyTrashFrees: (count: number, size: string) =>
    `${photos(count)} will be deleted at home for good, originals too. That frees ${size}. Copies on your devices stay, but they are not sent again by themselves.`,
  emptyTrashConfirm: "Delete for good",
  emptied: (count: number, size: string) => `${photos(count)} deleted for good, ${size} freed.`,
  cancel: "Cancel",
  busy: "One moment…",

  albumQuestion: (count: number) => `Add ${photos(count)} to an album`,
  albumExisting: "Album",
  albumNew: "New album",
  albumName: "Name of the new album",
  albumConfirm: "Add",
  albumNameMissing: "Give the new album a name.",
  addedToAlbum: (count: number, name: string) => `${photos(count)} added to ${name}.`,
  removedFromAlbum: (count: number) => `${photos(count)} taken out of the album.`,
  deleteAlbum: "Delete album",
  albumDeleted: (name: string) => `The album ${name} is gone. Its photos stay.`,

  restoring: (done: number, all: number) =>
    `Saving into the folder: ${formatCount(done)} of ${formatCount(all)}`,
  restoredInto: (written: number, there: number, failed: number) =>
    [
      `${photos(written)} saved into the folder`,
      ...(there > 0 ? [`${formatCount(there)} there already`] : []),
      ...(failed > 0 ? [`${formatCount(failed)} could not be saved`] : []),
    ].join(", "),

  viewer: "Photo viewer",
  place: (index: number, count: number, isMore: boolean) =>
    `${formatCount(index)} of ${formatCount(count)}${isMore ? "+" : ""}`,
  previous: "Previous photo",
  next: "Next photo",
  close: "Close",
  details: "Details",
  favour: "Favourite",
  notShown: "No picture of this file can be shown here. Its original is safe; you can download it.",
  notPlayed: "This browser cannot play this video. Its original is safe; you can download it.",

  facts: {
    title: "Details",
    taken: "Taken",
    description: "Description",
    camera: "Camera",
    place: "Place",
    size: "Size",
    files: "Files",
    hash: "SHA-256",
    copyHash: "Copy the whole hash",
    copied: "Copied",
    receipt: "Receipt",
    stored: "Home since",
    albums: "Albums",
    failed: "The details cannot be read right now.",
  },
  takenFrom: {
    exif: "as the camera wrote it",
    container: "as the camera wrote it into the video",
    sidecar: "from the notes that came with the photo",
    "file-name": "read from the file name",
    "file-name-day": "the file name tells the day, not the time",
    modified: "from the file's date of change; the photo itself tells none",
    received: "when it arrived home; nothing tells when it was taken",
  } satisfies Record<TakenSource, string>,
  pixels: (width: number, height: number) => `${width} × ${height}`,
  receiptOf: {
    valid: "signed by your home; this device has checked the signature",
    wrong: "does not match the key of your home. Do not rely on it",
    unchecked: "there is one, but this browser cannot check signatures",
    none: "none",
  },
};
