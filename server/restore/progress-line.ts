const EVERY_MS = 1000;

/** Tells on stderr how far it came, at most once a second; in a terminal in one line. `end` writes the last word. */
export function progressLine(nowMs: () => number = () => performance.now()) {
  let toldAtMs = nowMs();
  let isOpen = false;
  const close = () => {
    if (isOpen) process.stderr.write("\n");
    isOpen = false;
  };
  return {
    tell: (words: () => string): void => {
      if (nowMs() - toldAtMs < EVERY_MS) return;
      toldAtMs = nowMs();
      isOpen = process.stderr.isTTY;
      process.stderr.write(isOpen ? `\r\x1b[K${words()}` : `${words()}\n`);
    },
    /** A line that stays. */
    say: (line: string): void => {
      close();
      process.stderr.write(`${line}\n`);
    },
    end: close,
  };
}

/** Bytes for a person, decimal. */
export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
