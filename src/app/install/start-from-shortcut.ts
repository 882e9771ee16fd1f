/** Where the app's shortcut "Choose photos" leads. */
const CHOOSE_HASH = "#choose";
/** The button stands as soon as the first rows are read; by then the person does something else, ms. */
const GIVES_UP_AFTER_MS = 5_000;

/** Opened by the shortcut, the page stands ready: one press opens the picker, which no page may open by itself. */
export function startFromShortcut(): void {
  if (location.hash !== CHOOSE_HASH) return;
  history.replaceState(null, "", location.pathname);
  if (focusChoose()) return;
  const later = new MutationObserver(() => {
    if (focusChoose()) later.disconnect();
  });
  later.observe(document.body, { childList: true, subtree: true, attributeFilter: ["hidden"] });
  setTimeout(() => later.disconnect(), GIVES_UP_AFTER_MS);
}

/** False while there is no button that could have the focus. */
function focusChoose(): boolean {
  const button = document.querySelector<HTMLElement>(CHOOSE_HASH);
  button?.focus();
  return button !== null && document.activeElement === button;
}
