export { formatCount as n } from "../../view/format-count.ts";
import { pluralIn } from "../plural-in.ts";

/** The form that German takes for a count. */
export const plural = pluralIn<"one" | "other">("de");
