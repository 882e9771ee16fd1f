import { defineConfig } from "vitest/config";

/** Tests that start processes, draw pictures or try many seeds: part of `npm test`, too long for `npm run check`. */
export default defineConfig({
  test: {
    include: ["{bench,server,sw}/**/*.long.test.ts"],
    environment: "node",
    setupFiles: ["./src/core/words/speak-english.suite.ts"],
    testTimeout: 120_000,
  },
});
