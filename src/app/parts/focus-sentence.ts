/** Who pressed a button that is about to go goes on reading at the sentence, which says what came of it. */
export function focusSentence(): void {
  document.querySelector<HTMLElement>(".sentence h1")?.focus({ preventScroll: true });
}
