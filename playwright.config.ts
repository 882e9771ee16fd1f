import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "e2e/results/artifacts",
  // Each test starts a home and a browser of its own; on two cores they would only slow each other down.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // On shared machines a browser may starve for a minute. What passes only at the second try is printed as flaky.
  retries: process.env["CI"] === undefined ? 0 : 1,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["list"], ["./e2e/harness/axe-table.ts"]],
});
