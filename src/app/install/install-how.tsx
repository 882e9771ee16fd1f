import type { ComponentChildren } from "preact";
import type { InstallWay } from "../../core/view/install-way.ts";
import { INSTALL_WORDS } from "../../core/words/spoken.ts";
import {
  AddToHomePicture,
  AppIconPicture,
  MenuItemPicture,
  MenuPicture,
  SharePicture,
} from "./install-pictures.tsx";

type ManualWay = keyof typeof INSTALL_WORDS.steps;

/** What to look for, step by step. */
const PICTURES: Record<ManualWay, readonly (() => ComponentChildren)[]> = {
  "share-sheet": [SharePicture, AddToHomePicture, AppIconPicture],
  dock: [MenuItemPicture, AppIconPicture],
  "phone-menu": [MenuPicture, AddToHomePicture],
  menu: [MenuPicture, MenuItemPicture],
};

const isManual = (way: InstallWay): way is ManualWay => way in PICTURES;

/** The steps where the browser lets no page ask, each with a picture of what to look for; nothing on other ways. */
export function InstallHow({ way }: { way: InstallWay }) {
  if (!isManual(way)) return null;
  return (
    <ol class="install-steps" role="list">
      {INSTALL_WORDS.steps[way].map((step, at) => {
        const Picture = PICTURES[way][at];
        return (
          <li key={step}>
            {Picture !== undefined && <Picture />}
            <span>{step}</span>
          </li>
        );
      })}
    </ol>
  );
}
