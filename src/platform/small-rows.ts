import { HomewardError } from "../core/errors.ts";
import { DOORBELLS } from "../core/messages/messages.ts";
import type { KeptReceipt, WakeRecord } from "../core/ports.ts";
import { parseReceipt } from "../core/receipt.ts";
import type { Hold } from "../core/schedule/hold.ts";

/** The chunk size before anything was measured, bytes. */
export const FIRST_CHUNK_BYTES = 8 * 1024 * 1024;

/** Reads the stored hold; null where there is none or it makes no sense (then the next probe decides). */
export function parseHold(value: unknown): Hold | null {
  const row = value as Record<string, unknown> | null | undefined;
  if (row?.["kind"] === "open") return { kind: "open" };
  const reason = (["home-unreachable", "throttled", "signed-out", "home-full"] as const).find(
    (one) => one === row?.["reason"],
  );
  const untilMs = row?.["untilMs"];
  const words = row?.["words"];
  if (
    row?.["kind"] !== "held" ||
    reason === undefined ||
    typeof untilMs !== "number" ||
    typeof words !== "string"
  )
    return null;
  return { kind: "held", reason, untilMs, words };
}

/** What a parser makes of a row, or nothing where it throws: one damaged row must not hide the others. */
export function readable<T>(
  parse: (row: Record<string, unknown>) => T,
  row: Record<string, unknown>,
): T[] {
  try {
    return [parse(row)];
  } catch {
    return [];
  }
}

/** Reads a receipt row; throws HomewardError `invalid-value`. */
export function parseReceiptRow(row: Record<string, unknown>): KeptReceipt {
  const { filename, filetype, lastModifiedMs } = row;
  if (
    typeof filename !== "string" ||
    typeof filetype !== "string" ||
    typeof lastModifiedMs !== "number"
  ) {
    throw new HomewardError(
      "invalid-value",
      "Cannot read a receipt row: a field is missing or wrong",
    );
  }
  return { ...parseReceipt(row["jws"]), filename, filetype, lastModifiedMs };
}

/** Reads a row of the wake log; throws HomewardError `invalid-value`. */
export function parseWake(row: Record<string, unknown>): WakeRecord {
  const doorbell = DOORBELLS.find((one) => one === row["doorbell"]);
  const result = (["completed", "processing", "failure"] as const).find(
    (one) => one === row["result"],
  );
  const [startedAtMs, endedAtMs, homeCount, sentBytes] = [
    "startedAtMs",
    "endedAtMs",
    "homeCount",
    "sentBytes",
  ].map((field) => Number(row[field]));
  if (
    doorbell === undefined ||
    result === undefined ||
    startedAtMs === undefined ||
    endedAtMs === undefined
  ) {
    throw new HomewardError("invalid-value", "Cannot read a wake: a field is missing or wrong");
  }
  return {
    startedAtMs,
    endedAtMs,
    doorbell,
    result,
    homeCount: homeCount ?? 0,
    sentBytes: sentBytes ?? 0,
    words: typeof row["words"] === "string" ? row["words"] : "",
  };
}
