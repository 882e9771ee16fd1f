/** What a person just did, in words; `undo` takes it back, null where that cannot be. */
export type Done = { words: string; undo: (() => Promise<void>) | null };
