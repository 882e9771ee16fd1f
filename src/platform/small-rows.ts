import { HomewardError } from "../core/errors.ts";
import { DOORBELLS } from "../core/messages/messages.ts";
import type { ConditionsSeen, KeptReceipt, WakeRecord } from "../core/ports.ts";
import { parseReceipt } from "../core/receipt.ts";
import type { Database } from "./database.ts";

/** Receipts, the newest first; a damaged row is left out. */
export async function readReceipts(
  database: Database,
  offset: number,
  limit: number,
): Promise<KeptReceipt[]> {
  const index = database.transaction("receipts").store.index("storedAtMs");
  let cursor = await index.openCursor(null, "prev");
  if (offset > 0) cursor = (await cursor?.advance(offset)) ?? null;
  const receipts: KeptReceipt[] = [];
  while (cursor !== null && receipts.length < limit) {
    receipts.push(...readable(parseReceiptRow, cursor.value));
    cursor = await cursor.continue();
  }
  return receipts;
}

/** The wake log, the newest first; a damaged row is left out. */
export async function readWakes(database: Database, limit: number): Promise<WakeRecord[]> {
  const wakes: WakeRecord[] = [];
  let cursor = await database.transaction("wakes").store.openCursor(null, "prev");
  while (cursor !== null && wakes.length < limit) {
    wakes.push(...readable(parseWake, cursor.value));
    cursor = await cursor.continue();
  }
  return wakes;
}

/** What a parser makes of a row, or nothing where it throws: one damaged row must not hide the others. */
function readable<T>(
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
  const receipt = parseReceipt(row["jws"]);
  // The name belongs to the photo that the row is kept under.
  if (receipt.sha256 !== row["sha256"])
    throw new HomewardError("invalid-value", "Cannot read a receipt row: it is of another photo");
  return { ...receipt, filename, filetype, lastModifiedMs };
}

/** Reads a row of the wake log; throws HomewardError `invalid-value`. */
function parseWake(row: Record<string, unknown>): WakeRecord {
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
    seen: parseSeen(row["seen"]),
    result,
    jobCount: Number(row["jobCount"] ?? 0),
    homeCount: homeCount ?? 0,
    sentBytes: sentBytes ?? 0,
    words: typeof row["words"] === "string" ? row["words"] : "",
    next: DOORBELLS.find((one) => one === row["next"]) ?? null,
  };
}

/** What a wake saw; `unknown` where a row is older than that. */
function parseSeen(value: unknown): ConditionsSeen {
  const row = value as Partial<Record<string, unknown>> | null | undefined;
  const network = (["unmetered", "metered"] as const).find((one) => one === row?.["network"]);
  const power = (["charging", "battery"] as const).find((one) => one === row?.["power"]);
  return {
    network: network ?? "unknown",
    savesData: row?.["savesData"] === true,
    power: power ?? "unknown",
  };
}
