// What each wake does to rows, one late part: the first screen only counts and reads them.
export { applyEvents } from "./apply-events.ts";
export { readBytes } from "./read-bytes.ts";
