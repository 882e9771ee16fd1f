import { defineConfig } from "vitest/config";

/** Slow tests of crashes: `npm run test:crash`. */
export default defineConfig({
  test: {
    include: ["server/crash/*.slow.test.ts"],
    environment: "node",
    fileParallelism: false,
    testTimeout: 3_600_000,
    // Tables are shown as they are.
    disableConsoleIntercept: true,
  },
});
