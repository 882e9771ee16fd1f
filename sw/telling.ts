// What tells a person something outside the app, one late part.
export { tellNews } from "./notices.ts";
export { answerPush } from "./push.ts";
