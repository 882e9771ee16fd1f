/** Japanese has one form for all counts: nothing is to be chosen, the number alone stands in the sentence. */
export { formatCount as n } from "../../view/format-count.ts";
