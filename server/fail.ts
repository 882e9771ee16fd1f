/** Says on stderr what is wrong and sets with what status the process is to end. */
export function fail(sentences: readonly string[], status: number): void {
  for (const sentence of sentences) console.error(sentence);
  process.exitCode = status;
}
