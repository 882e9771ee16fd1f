import type { AppearanceChoice } from "../../core/page-ports.ts";

/** In localStorage, for it must be known before the first paint; public/appearance.js reads it there. */
const KEY = "homeward.appearance";

/** What was chosen on this device. */
export function appearanceChoice(): AppearanceChoice {
  try {
    const chosen = localStorage.getItem(KEY);
    return chosen === "light" || chosen === "dark" ? chosen : "auto";
  } catch {
    return "auto"; // storage is closed to this site
  }
}

/** Remembers the choice and shows it at once, in all tabs. */
export function chooseAppearance(choice: AppearanceChoice): void {
  if (choice === "auto") localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, choice);
  dispatchEvent(new Event("homeward-appearance"));
}
