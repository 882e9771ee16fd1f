import { version } from "../../package.json";

/** The version of this app. */
export const VERSION: string = version;
