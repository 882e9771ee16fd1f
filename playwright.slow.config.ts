import { defineConfig } from "@playwright/test";
import journeys from "./playwright.config.ts";

/** Journeys of many minutes: `npm run test:folders`. */
export default defineConfig({ ...journeys, testMatch: "**/*.slow.ts", timeout: 1_800_000 });
