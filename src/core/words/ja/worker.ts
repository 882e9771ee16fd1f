export { BLOCK_WORDS } from "./block.ts";
export { FORMAT_WORDS } from "./formats.ts";
export { NOTICE_WORDS } from "./notice.ts";
