export { WORDS } from "./app.ts";
export { CONDITION_WORDS } from "./condition.ts";
export { FORMAT_WORDS } from "./formats.ts";
