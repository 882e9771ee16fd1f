import { parseSha256 } from "../../../src/core/ids.ts";
import {
  type Finding,
  KEPT_FINDINGS,
  type VerifyRows,
  type VerifyRun,
} from "../../ports/verify-rows.ts";
import type { Db, Schema } from "./schema.ts";

const KEPT_RUNS = 10;

type RunRow = Omit<Schema["verify_runs"], "id"> & { id: number };

const runOf = (row: RunRow): VerifyRun => ({
  id: row.id,
  startedAtMs: row.started_at_ms,
  endedAtMs: row.ended_at_ms,
  checkedCount: row.checked_count,
  checkedBytes: row.checked_bytes,
  missing: row.missing,
  changed: row.changed,
  unreadable: row.unreadable,
  untracked: row.untracked,
  cursor: row.cursor,
});

const rowOf = (run: VerifyRun) => ({
  started_at_ms: run.startedAtMs,
  ended_at_ms: run.endedAtMs,
  checked_count: run.checkedCount,
  checked_bytes: run.checkedBytes,
  missing: run.missing,
  changed: run.changed,
  unreadable: run.unreadable,
  untracked: run.untracked,
  cursor: run.cursor,
});

const NOTHING = { checkedCount: 0, checkedBytes: 0, missing: 0, changed: 0, unreadable: 0 };

async function forgetOldRuns(tx: Db): Promise<void> {
  await tx.deleteFrom("verify_runs").where("ended_at_ms", "is", null).execute();
  const kept = tx.selectFrom("verify_runs").select("id").orderBy("id", "desc").limit(KEPT_RUNS);
  await tx.deleteFrom("verify_runs").where("id", "not in", kept).execute();
  await tx
    .deleteFrom("verify_findings")
    .where("run_id", "not in", tx.selectFrom("verify_runs").select("id"))
    .execute();
}

async function addFindings(tx: Db, runId: number, found: readonly Finding[]): Promise<void> {
  if (found.length === 0) return;
  const { kept } = await tx
    .selectFrom("verify_findings")
    .select((eb) => eb.fn.countAll<number>().as("kept"))
    .where("run_id", "=", runId)
    .executeTakeFirstOrThrow();
  for (const { kind, path, sha256 } of found.slice(0, Math.max(0, KEPT_FINDINGS - kept)))
    await tx
      .insertInto("verify_findings")
      .values({ run_id: runId, path, kind, sha256: sha256 ?? "" })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** The record of `verify` in SQLite. */
export function verifyRows(db: Db): VerifyRows {
  return {
    async beginVerifyRun(nowMs) {
      const run = { startedAtMs: nowMs, endedAtMs: null, ...NOTHING, untracked: 0, cursor: "" };
      return await db.transaction().execute(async (tx) => {
        await forgetOldRuns(tx);
        const row = await tx
          .insertInto("verify_runs")
          .values(rowOf({ id: 0, ...run }))
          .returning("id")
          .executeTakeFirstOrThrow();
        return { id: row.id, ...run };
      });
    },
    async saveVerifyRun(run, found) {
      await db.transaction().execute(async (tx) => {
        await tx.updateTable("verify_runs").set(rowOf(run)).where("id", "=", run.id).execute();
        await addFindings(tx, run.id, found);
      });
    },
    async verifyRuns() {
      const newest = db.selectFrom("verify_runs").selectAll().orderBy("id", "desc").limit(1);
      const ended = await newest.where("ended_at_ms", "is not", null).executeTakeFirst();
      const open = await newest.where("ended_at_ms", "is", null).executeTakeFirst();
      return {
        ended: ended === undefined ? null : runOf(ended),
        open: open === undefined ? null : runOf(open),
      };
    },
    async listFindings(runId, limit) {
      const rows = await db
        .selectFrom("verify_findings")
        .selectAll()
        .where("run_id", "=", runId)
        .orderBy("path")
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        kind: row.kind as Finding["kind"],
        path: row.path,
        sha256: row.sha256 === "" ? null : parseSha256(row.sha256),
      }));
    },
  };
}
