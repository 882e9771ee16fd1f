/** Where the app's shortcut "Choose photos" leads. */
const CHOOSE_HASH = "#choose";

/** Opened by the shortcut, the page stands ready: one press opens the picker, which no page may open by itself. */
export function startFromShortcut(): void {
  if (location.hash !== CHOOSE_HASH) return;
  history.replaceState(null, "", location.pathname);
  document.querySelector<HTMLElement>(CHOOSE_HASH)?.focus();
}
