import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { AssetCursor, AssetFilter } from "../../ports/asset-rows.ts";
import type { Schema } from "./schema.ts";

const DAY_MS = 86_400_000;
/** Wall days differ from days in UTC by less than this, whatever offset a file claims: so days bound what is read of the index. */
const FURTHEST_ZONE_MS = DAY_MS;

/** Midnight in UTC of a day `YYYY-MM-DD`, ms since the epoch. */
const startOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

type Builder = ExpressionBuilder<Schema, "assets">;

/** What a list is ordered by: the timeline by capture, the trash by deletion. */
export const instantOf = (filter: AssetFilter) =>
  filter.trashed ? "assets.trashed_at_ms" : "assets.taken_at_ms";

/** What an index answers: everything of a filter but text, album and place (see search.ts), and the place in the list. */
export function indexedConditions(
  eb: Builder,
  filter: AssetFilter,
  after: AssetCursor | null,
): Expression<SqlBool>[] {
  const { fromDay, toDay, camera } = filter;
  const all: Expression<SqlBool>[] = [
    eb("assets.trashed_at_ms", filter.trashed ? "is not" : "is", null),
    eb("assets.is_hidden", "=", 0),
  ];
  if (fromDay !== null)
    all.push(
      eb("assets.taken_day", ">=", fromDay),
      eb("assets.taken_at_ms", ">=", startOf(fromDay) - FURTHEST_ZONE_MS),
    );
  if (toDay !== null)
    all.push(
      eb("assets.taken_day", "<=", toDay),
      eb("assets.taken_at_ms", "<=", startOf(toDay) + DAY_MS + FURTHEST_ZONE_MS),
    );
  if (camera !== null) all.push(eb("assets.camera", "=", camera));
  // Written out: an index of favourites is not chosen for a parameter.
  if (filter.favourite) all.push(sql<SqlBool>`assets.favourite = 1`);
  if (after !== null) {
    const key = eb.tuple(after.takenAtMs, String(after.id));
    all.push(eb(eb.refTuple(instantOf(filter), "assets.id"), "<", key));
  }
  return all;
}
