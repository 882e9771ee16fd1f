import type { InstallWay } from "../../view/install-way.ts";

/** What is said about installing Homeward, and what it is good for; true for the browsers of each way. */
export const INSTALL_WORDS = {
  button: "Install",
  how: "How to install",
  title: "Install Homeward",
  installed: "Homeward is installed on this device.",
  thanks: "Homeward is installed. You find it among your apps.",
  /** The offer, once, after the first photos came home. */
  offer: "Keep Homeward among your apps?",

  /** What installing gives, by the way that it is installed here. */
  gives: {
    installed: "It has an icon of its own, and opens without the browser around it.",
    ask: "It gets an icon of its own, takes what you share or open with it, and may be woken more often to send.",
    "share-sheet":
      "It gets an icon of its own. Safari may clear what websites store when they are not visited for seven days; what is installed it leaves alone.",
    dock: "It gets a place in the Dock. Safari may clear what websites store when they are not visited for seven days; what is installed it leaves alone.",
    "phone-menu": "It gets an icon of its own among your apps.",
    menu: "It gets an icon of its own, takes what you share or open with it, and may be woken more often to send.",
    none: "This browser has no way to install it that Homeward knows. Everything works in a tab.",
  } satisfies Record<InstallWay, string>,

  /** What to do, one step after the other. */
  steps: {
    "share-sheet": [
      "Tap the share button of your browser.",
      "Choose “Add to Home Screen”.",
      "Open Homeward from its new icon. It may ask to be paired once more.",
    ],
    dock: ["Open the File menu of Safari.", "Choose “Add to Dock”."],
    "phone-menu": ["Open the menu of your browser.", "Choose “Add app to Home screen”."],
    menu: ["Open the menu of your browser.", "Choose “Install Homeward” or “Install app”."],
  },
};
