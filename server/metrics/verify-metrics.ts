import type { VerifyRows } from "../ports/verify-rows.ts";
import type { Metrics } from "./registry.ts";

const KINDS = ["missing", "changed", "unreadable", "untracked"] as const;

/** What the last verification of the whole library found; nothing before the first one ended. */
export function registerVerifyMetrics(
  registry: Metrics,
  rows: Pick<VerifyRows, "verifyRuns">,
): void {
  const last = async () => (await rows.verifyRuns()).ended;
  registry.gauge("homeward_verify_findings", "Files not as they should be, by kind.", async () => {
    const run = await last();
    return run === null ? null : KINDS.map((kind) => ({ labels: { kind }, value: run[kind] }));
  });
  registry.gauge(
    "homeward_verify_checked_files",
    "Files that the last verification read.",
    async () => {
      return (await last())?.checkedCount ?? null;
    },
  );
  registry.gauge(
    "homeward_verify_ended_seconds",
    "When it ended, seconds since the epoch.",
    async () => {
      const endedAtMs = (await last())?.endedAtMs ?? null;
      return endedAtMs === null ? null : endedAtMs / 1000;
    },
  );
}
