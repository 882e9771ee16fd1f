import type { Abilities, AbilityState, AppearanceChoice } from "../../page-ports.ts";
import type { SettingsSection } from "../../view/settings-section.ts";

/** What an ability is called, and why it stands as it does where the general reason does not say it. */
type AbilityWords = { name: string; notAsked?: string } & Partial<Record<AbilityState, string>>;

/** The sentences of the Settings screen; apart from WORDS, so that the first screen does not load them. */
export const SETTINGS_WORDS = {
  index: "Sections of Settings",
  back: "All settings",
  section: {
    sources: "Sources",
    when: "When to send",
    notifications: "Notifications",
    home: "Home and this device",
    devices: "Devices",
    appearance: "Appearance",
    language: "Language",
    browser: "This browser",
    test: "Test mode",
    about: "About Homeward",
  } satisfies Record<SettingsSection, string>,
  /** What one finds in it, in a few words. */
  inside: {
    sources: "Linked folders and imports",
    when: "Wi-Fi, power, hours, pause",
    notifications: "What reaches you outside of Homeward",
    home: "Name, room, what is safe to delete",
    devices: "Who else sends to this home",
    appearance: "Light or dark",
    language: "What Homeward speaks",
    browser: "What it can do, and installing",
    test: "Faults at wish",
    about: "Version, licence, what is stored where",
  } satisfies Record<SettingsSection, string>,

  device: {
    name: "Name",
    nameUnknown: "Known once your home answers",
    nameUnpaired: "Not paired yet",
    rename: "Rename",
    home: "Home",
    room: "Room",
    roomAtHome: "At home",
    /** `photos`, `free`: sizes. */
    homeUsed: (photos: string, free: string) => `${photos} of photos, ${free} free`,
    homeFree: (free: string) => `${free} free`,
    homeUnknown: "Known once your home answers",
    here: "On this device",
    hereUsed: (used: string) => `${used} used`,
    hereUsedAndLeft: (used: string, left: string) => `${used} used, ${left} left`,
    hereUnknown: "This browser does not tell",
    onTheWay: (size: string) => `${size} of it are photos on their way.`,
    hereHint: "Receipts and Homeward itself; copies of photos go once they are home.",
  },

  appearance: {
    hint: "Holds on this device.",
    auto: "As this device",
    light: "Light",
    dark: "Dark",
  } satisfies Record<AppearanceChoice | "hint", string>,

  language: {
    hint: "Homeward starts anew in it; what is being sent goes on.",
    auto: "As this browser",
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
    title: "What it can do",
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
