/** A promise that was broken in a simulated run. */
export class Violation extends Error {
  readonly invariant: string;

  constructor(invariant: string, words: string) {
    super(`${invariant}: ${words}`);
    this.name = "Violation";
    this.invariant = invariant;
  }
}
