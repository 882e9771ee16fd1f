/** Bytes that this origin uses, as the browser counts them; null: it does not tell. Its quota is no limit and is not read. */
export async function usedBytes(): Promise<number | null> {
  try {
    return (await navigator.storage.estimate()).usage ?? null;
  } catch {
    return null;
  }
}

/** Asks the browser never to clear what is stored here. Firefox asks the person; Chromium and Safari decide by themselves. */
export async function askToKeep(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}
