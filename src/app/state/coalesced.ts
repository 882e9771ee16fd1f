/** A reading that never runs twice at once: calls during a run become one more run after it, and all resolve when that is done. */
export function coalesced(read: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;

  async function run(): Promise<void> {
    do {
      again = false;
      await read();
    } while (again);
    running = null;
  }

  return () => {
    if (running === null) running = run();
    else again = true;
    return running;
  };
}
