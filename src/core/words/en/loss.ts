import type { LossKind } from "../../photos/loss.ts";
import type { BrowserKind } from "../../view/browser-kind.ts";
import { formatList } from "../../view/format-list.ts";
import { n, plural } from "./plural.ts";

type Titles = Record<LossKind, (count: number) => string>;

/** What seems to have been lost before the photos came here, and the way round. */
export const LOSS_WORDS = {
  titles: {
    "place-missing": (count) =>
      plural(count, {
        one: `${n(count)} photo came without a place`,
        other: `${n(count)} photos came without a place`,
      }),
    "re-encoded": (count) =>
      plural(count, {
        one: `${n(count)} photo came as a JPEG copy, not as the original`,
        other: `${n(count)} photos came as JPEG copies, not as the original`,
      }),
    "video-missing": (count) =>
      plural(count, {
        one: `${n(count)} Live Photo came without its video`,
        other: `${n(count)} Live Photos came without their video`,
      }),
    "photo-missing": (count) =>
      plural(count, {
        one: `${n(count)} Live Photo came as its video only`,
        other: `${n(count)} Live Photos came as their videos only`,
      }),
    "date-from-file": (count) =>
      plural(count, {
        one: `${n(count)} file does not say when it was taken`,
        other: `${n(count)} files do not say when they were taken`,
      }),
    "edited-copy": (count) =>
      plural(count, { one: `${n(count)} file is edited`, other: `${n(count)} files are edited` }),
  } satisfies Titles,

  what: {
    "place-missing":
      "Other photos of this camera say where they were taken, or the place was taken out.",
    "re-encoded": "The phone seems to have made a JPEG for this pick.",
    "video-missing": "The moving part was not among what was picked.",
    "photo-missing": "The still was not among what was picked.",
    "date-from-file": "The home orders by the file's last change instead.",
    "edited-copy": "If you want the photo as it was taken too, add it beside this one.",
  } satisfies Record<LossKind, string>,

  /** The way round where a browser leaves one; nothing where it does not, or where there is nothing to do. */
  ways: {
    "place-missing": {
      ios: "When you pick, tap Options at the bottom and turn Location on.",
      android:
        "Android takes the place out of photos that a browser gets. “Files” kept it until about March 2026; newer phones take it out there too. From a computer the place comes along.",
      desktop: "This browser takes nothing out: the files have no place.",
    },
    "re-encoded": {
      ios: "When you pick, tap Options and choose Current instead of Automatic. Or save to Files first and pick with “Files”.",
      android: "Ask for the original where these came from.",
      desktop: "Ask for the original where these came from.",
    },
    "video-missing": {
      ios: "The photo picker hands over the still only. In Photos, share with Options → All Photos Data and save to Files; then pick both with “Files”.",
      android: "Pick the photo and its video together.",
      desktop: "Add the video with the same name; it joins its photo.",
    },
    "photo-missing": {
      ios: "In Photos, share with Options → All Photos Data and save to Files; then pick both with “Files”.",
      android: "Pick the photo and its video together.",
      desktop: "Add the photo with the same name; it joins its video.",
    },
    "date-from-file": { ios: "", android: "", desktop: "" },
    "edited-copy": { ios: "", android: "", desktop: "" },
  } satisfies Record<LossKind, Record<BrowserKind, string>>,

  /** The names of some and how many there are besides, as a sentence. */
  named: (names: readonly string[], moreCount: number): string => {
    const list = moreCount > 0 ? [...names, `${n(moreCount)} more`] : names;
    return `${formatList(list)}.`;
  },
};
