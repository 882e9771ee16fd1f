import { n } from "./plural.ts";

/** The ways in beside the big button, and what is said when one of them brings something that cannot be read. */
export const CHOOSE_WORDS = {
  group: "More ways to add photos",
  files: "Files",
  folder: "Folder",
  link: "Link a folder",
  camera: "Camera",
  filesHint: "“Files” keeps more of a photo on some phones.",
  unreadableFolder: "This folder cannot be read.",
  unreadableFile: "This file cannot be read on this device.",
  tooDeep: "Folders in it lie too deep. Drop them by themselves.",
  tooMany: (count: number) =>
    `It holds more than ${n(count)} files. Drop the folders in it by themselves.`,
  nothing: "There is no file in it.",
};
