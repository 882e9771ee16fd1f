import type { ThisBrowser } from "../../core/page-ports.ts";
import { readAbilities } from "./abilities.ts";
import { appearanceChoice, chooseAppearance } from "./appearance.ts";
import { askToKeep, storedHere } from "./keeping.ts";
import { linkedFoldersOf } from "./linked-folders.ts";
import { notificationState, turnOffNotifications, turnOnNotifications } from "./notifications.ts";
import { pushState, turnOffPush, turnOnPush } from "./push.ts";

/** What the settings ask of the browser; loaded with them. */
export const thisBrowser: ThisBrowser = {
  abilities: readAbilities,
  storedHere,
  askToKeep,
  appearance: { choice: appearanceChoice, choose: chooseAppearance },
  notifications: {
    state: notificationState,
    turnOn: turnOnNotifications,
    turnOff: turnOffNotifications,
  },
  linkedFolders: linkedFoldersOf,
  push: { state: pushState, turnOn: turnOnPush, turnOff: turnOffPush },
};
