import { HomewardError } from "../../src/core/errors.ts";
import type { Ctx } from "./app-context.ts";

/** The query of a request, each parameter at most once and only these; throws `invalid-value` naming what is wrong. */
export function queryOf<Name extends string>(
  c: Ctx,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const query: Partial<Record<Name, string>> = {};
  for (const [key, values] of Object.entries(c.req.queries())) {
    const name = names.find((one) => one === key);
    const shown = key.slice(0, 60);
    if (name === undefined)
      throw new HomewardError("invalid-value", `'${shown}' is no parameter here.`);
    if (values.length !== 1)
      throw new HomewardError("invalid-value", `'${shown}' is given more than once.`);
    query[name] = values[0] ?? "";
  }
  return query;
}
