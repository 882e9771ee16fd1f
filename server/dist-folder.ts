import { join } from "node:path";

/** The built app. */
export const DIST_FOLDER = join(import.meta.dirname, "..", "dist");
