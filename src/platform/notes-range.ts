/** Rows of the `imports` store under this prefix are notes that the home has not got yet. */
export const NOTES_PREFIX = "notes:";

/** The keys of all of them. */
export const ALL_NOTES = (): IDBKeyRange =>
  IDBKeyRange.bound(NOTES_PREFIX, `${NOTES_PREFIX}\uffff`);
