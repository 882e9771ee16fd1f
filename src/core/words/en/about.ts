/** The sentences of "About". */
export const ABOUT_WORDS = {
  version: "Version",
  licence: "Licence",
  licenceIs: "MIT: use it, change it, pass it on.",
  stored: "What is stored where",
  storedHere:
    "On this device, in this browser: photos until they are home, receipts, the log of wakes, your settings. Signing out or clearing this site's data removes it.",
  storedHome:
    "At home: your photos as plain files in folders by date, and a catalogue beside them. Without Homeward they are still your files.",
  storedElsewhere: "Anywhere else: nothing. Homeward talks to your home and to nobody else.",
  push: "Only if you turn on reminders from home: then a message that this browser alone can read goes through its push service.",
  docs: "Documents",
  docsHint:
    "README and docs are in the folder that Homeward was installed from, with all of its source.",
  api: "What this home's API can do (OpenAPI)",
};
