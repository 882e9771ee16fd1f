export { formatCount as n } from "../../view/format-count.ts";
import { pluralIn } from "../plural-in.ts";

/** The form that Arabic takes for a count. */
export const plural = pluralIn<"zero" | "one" | "two" | "few" | "many" | "other">("ar");
