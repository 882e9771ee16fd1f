import type { VerifyRun } from "../ports/verify-rows.ts";
import { ADVICE } from "../verify/finding-words.ts";
import type { Ctx, Home } from "./app-context.ts";

const SHOWN_FINDINGS = 200;

function shown(run: VerifyRun) {
  const { id, startedAtMs, endedAtMs, checkedCount, checkedBytes } = run;
  const { missing, changed, unreadable, untracked } = run;
  const counts = { checkedCount, checkedBytes, missing, changed, unreadable, untracked };
  return { id, startedAtMs, endedAtMs, ...counts };
}

/** GET /api/v1/verify: the last reading of the whole library with what it found, and the one that is under way. */
export function getVerify(home: Home) {
  return async (c: Ctx) => {
    const { ended, open } = await home.catalogue.verifyRuns();
    const findings =
      ended === null ? [] : await home.catalogue.listFindings(ended.id, SHOWN_FINDINGS);
    return c.json({
      lastRun: ended === null ? null : shown(ended),
      findings: findings.map(({ kind, path, sha256 }) => ({
        kind,
        path,
        sha256,
        advice: ADVICE[kind],
      })),
      openRun: open === null ? null : shown(open),
      isRunning: home.verify.isRunning,
    });
  };
}

/** POST /api/v1/verify: begins to read everything again, or goes on with a reading that was interrupted; the answer does not wait for it. */
export function postVerify(home: Home) {
  return (c: Ctx) => {
    home.verify.run().catch((err: unknown) => home.log.error({ err }, "cannot verify"));
    return c.json({ isRunning: true }, 202);
  };
}
