export { formatCount as n } from "../../view/format-count.ts";
import { pluralIn } from "../plural-in.ts";

/** The form that Spanish takes for a count; `many` is for whole millions, which take “de”. */
export const plural = pluralIn<"one" | "many" | "other">("es");
