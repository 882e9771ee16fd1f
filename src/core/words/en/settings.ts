import type { Abilities, AbilityState } from "../../page-ports.ts";

/** What an ability is called, and why it stands as it does where the general reason does not say it. */
type AbilityWords = { name: string; notAsked?: string } & Partial<Record<AbilityState, string>>;

/** The sentences of the Settings screen; apart from WORDS, so that the first screen does not load them. */
export const SETTINGS_WORDS = {
  device: {
    title: "This device",
    name: "Name",
    nameUnknown: "Known once your home answers",
    nameUnpaired: "Not paired yet",
    home: "Home",
    used: "Stored here",
    usedUnknown: "This browser does not tell",
    usedHint: "Photos on their way, receipts and Homeward itself.",
  },

  keep: {
    title: "Keeping the photos",
    hint: "A browser that runs out of room may clear what sites have stored, and with it photos that are not home yet.",
    button: "Ask this browser to keep the photos",
    asking: "Asking…",
    kept: "This browser promised not to clear them.",
    refused:
      "This browser did not promise it. It may decide otherwise once Homeward is installed or used more often.",
    missing: "This browser cannot promise to keep them.",
  },

  browser: {
    title: "This browser",
    used: "What Homeward uses",
  },

  state: {
    can: "can",
    "not-asked": "not asked yet",
    blocked: "cannot",
    "not-installed": "not installed",
    unused: "not used",
    missing: "cannot",
  } satisfies Record<AbilityState, string>,

  reason: {
    can: "Works here.",
    "not-asked": "It would ask you first.",
    blocked: "Blocked for this site in the browser's settings.",
    "not-installed": "Only for installed apps.",
    unused: "The browser offers it, but nothing is registered with it yet.",
    missing: "This browser does not have it.",
  } satisfies Record<AbilityState, string>,

  ability: {
    serviceWorker: {
      name: "Send in the background",
      can: "A service worker sends, so the page never has to.",
    },
    backgroundSync: {
      name: "Wake after closing",
      can: "Background Sync wakes Homeward when there is a connection, while the browser itself runs.",
      missing: "Without Background Sync nothing is sent while Homeward is closed.",
    },
    periodicSync: {
      name: "Wake on a schedule",
      can: "Periodic Background Sync looks again up to twice a day.",
      "not-installed": "Periodic Background Sync is for installed apps only.",
      unused: "The browser has Periodic Background Sync, but no wake is registered with it yet.",
      missing: "This browser has no Periodic Background Sync.",
    },
    installed: {
      name: "Installed as an app",
      can: "Homeward is installed.",
      "not-installed": "Homeward runs in an ordinary tab.",
    },
    persistentStorage: {
      name: "Keep what is stored",
      // Chromium and Safari decide without asking anybody, and a "no" may become a "yes" one day.
      notAsked: "no promise yet",
      can: "The browser promised not to clear it.",
      "not-asked": "It may be cleared when this device runs out of room.",
      blocked: "Refused for this site in the browser's settings.",
    },
    notifications: { name: "Notifications", can: "Allowed. Homeward shows one only if you ask." },
    push: { name: "Messages from home", can: "Allowed. Home sends one only if you ask." },
    badge: {
      name: "Number on the app's icon",
      can: "Shows how many photos wait.",
      "not-installed": "An icon with a number is for installed apps only.",
    },
    wakeLock: {
      name: "Keep the screen awake",
      can: "The screen can stay on while photos are sent.",
    },
    connectionType: {
      name: "Tell Wi-Fi from mobile data",
      can: "Photos can wait for Wi-Fi.",
      missing: "This browser does not say which of them it uses.",
    },
    battery: {
      name: "Know the battery",
      can: "Known while Homeward is open; photos can wait for the charger.",
      missing: "This browser does not tell.",
    },
    directoryPicker: {
      name: "Link a folder",
      can: "Homeward looks through linked folders by itself.",
      missing: "This browser opens single files only.",
    },
  } satisfies Record<keyof Abilities, AbilityWords> as Record<keyof Abilities, AbilityWords>,
};
