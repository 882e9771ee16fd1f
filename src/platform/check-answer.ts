import { said } from "../core/said.ts";
import { HomewardError } from "../core/errors.ts";
import { parseSha256 } from "../core/ids.ts";
import { parseReceipt } from "../core/receipt.ts";
import type { CheckResult } from "../core/tus/client.ts";

/** Reads the home's answer to the bulk check; throws HomewardError. */
export function parseCheck(body: unknown): CheckResult[] {
  const results = (body as { results?: unknown } | null)?.results;
  if (!Array.isArray(results)) throw new HomewardError("home-error", said("home-odd"));
  return results.map((entry: unknown): CheckResult => {
    const row = entry as Record<string, unknown> | null;
    const status = (["absent", "home", "trashed", "deleted"] as const).find(
      (one) => one === row?.["status"],
    );
    if (status === undefined) throw new HomewardError("home-error", said("home-odd"));
    const receipt = row?.["receipt"] === undefined ? null : parseReceipt(row["receipt"]);
    return { sha256: parseSha256(row?.["sha256"]), status, receipt };
  });
}
