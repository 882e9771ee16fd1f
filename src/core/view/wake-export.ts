import type { WakeRecord } from "../ports.ts";

/** The wake log as the text of a file: readable by people and programs, and without secrets. `nowMs`: ms since the epoch. */
export function wakeExport(wakes: readonly WakeRecord[], nowMs: number): string {
  const log = {
    homeward: "wake log",
    exportedAt: new Date(nowMs).toISOString(),
    // Field by field: what a record may hold one day is not exported before somebody has thought about it.
    wakes: wakes.map((wake) => ({
      startedAt: new Date(wake.startedAtMs).toISOString(),
      endedAt: new Date(wake.endedAtMs).toISOString(),
      doorbell: wake.doorbell,
      seen: {
        network: wake.seen.network,
        savesData: wake.seen.savesData,
        power: wake.seen.power,
      },
      result: wake.result,
      jobCount: wake.jobCount,
      homeCount: wake.homeCount,
      sentBytes: wake.sentBytes,
      words: withoutSecrets(wake.words),
      next: wake.next,
    })),
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** A sentence without what could let somebody in: addresses, queries, pairing codes, tokens, hashes. */
export function withoutSecrets(words: string): string {
  return words
    .replaceAll(/\b[a-z][a-z\d+.-]*:\/\/\S+/giu, "…")
    .replaceAll(/[?#]\S+/gu, "…")
    .replaceAll(/\b(pair|code|token|key|secret|password)([=:]\s*)\S+/giu, "$1$2…")
    .replaceAll(/\b[\dA-HJKMNP-TV-Z]{5}-?[\dA-HJKMNP-TV-Z]{5}\b/gu, "…")
    .replaceAll(/[\w-]{20,}/gu, "…");
}
