import { isErrorCode } from "../errors.ts";
import type { Totals } from "../jobs/totals.ts";
import type { Abilities, HomeStatus } from "../page-ports.ts";
import type { WakeRecord } from "../ports.ts";
import type { Conditions } from "../schedule/conditions.ts";
import type { Hold } from "../schedule/hold.ts";
import type { TestMode } from "../schedule/test-mode.ts";
import { BLOCK_WORDS, ERROR_WORDS } from "../words/spoken.ts";
import type { FailureGroup } from "./failure-groups.ts";

/** What the report is made of. */
export type DiagnosticsFacts = {
  /** ms since the epoch. */
  nowMs: number;
  version: string;
  /** As the browser names itself. */
  userAgent: string;
  language: string;
  abilities: Abilities;
  settings: { conditions: Conditions; keepAwake: boolean; testMode: TestMode };
  home: HomeStatus | null;
  hold: Hold;
  totals: Totals;
  /** Bytes; null: the browser does not tell. */
  usedBytes: number | null;
  linkedFolderCount: number;
  failures: readonly FailureGroup[];
  wakes: readonly WakeRecord[];
};

/** In place of words that did not come from Homeward itself: a home or a proxy may name files and addresses in them. */
const NOT_OURS = "other";

/**
 * The report for whoever helps, as the text of a file: readable by people and programs, without names, addresses, codes and
 * photos. Field by field: what a record may hold one day is not in it before somebody has thought about it.
 */
export function diagnostics(facts: DiagnosticsFacts): string {
  const { nowMs, home, hold, wakes, failures, settings } = facts;
  const { unmeteredOnly, obeysDataSaver, power, timeWindow, pause } = settings.conditions;
  const report = {
    homeward: "diagnostics",
    madeAt: new Date(nowMs).toISOString(),
    version: facts.version,
    browser: facts.userAgent,
    language: facts.language,
    abilities: facts.abilities,
    settings: {
      conditions: { unmeteredOnly, obeysDataSaver, power, timeWindow, pause: pause.kind },
      keepAwake: settings.keepAwake,
      testMode: settings.testMode,
    },
    home: home?.kind ?? "unknown",
    hold: hold.kind === "open" ? "open" : hold.reason,
    counts: facts.totals,
    usedBytes: facts.usedBytes,
    linkedFolderCount: facts.linkedFolderCount,
    failures: failures.map(({ code, count }) => ({ code, count })),
    wakes: wakes.map(wakeOf),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function wakeOf(wake: WakeRecord) {
  const { network, savesData, power } = wake.seen;
  return {
    startedAt: new Date(wake.startedAtMs).toISOString(),
    endedAt: new Date(wake.endedAtMs).toISOString(),
    doorbell: wake.doorbell,
    seen: { network, savesData, power },
    result: wake.result,
    jobCount: wake.jobCount,
    homeCount: wake.homeCount,
    sentBytes: wake.sentBytes,
    words: isOurs(wake.words) ? wake.words : NOT_OURS,
    next: wake.next,
  };
}

/** Whether these words are a code or a whole sentence of the catalogue. */
function isOurs(words: string): boolean {
  if (words === "" || isErrorCode(words) || Object.hasOwn(ERROR_WORDS, words)) return true;
  return [...Object.values(ERROR_WORDS), ...Object.values(BLOCK_WORDS)].includes(words);
}
