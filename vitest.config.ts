import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "sw/**/*.test.ts", "server/**/*.test.ts", "bench/**/*.test.ts"],
    exclude: ["**/*.long.test.ts", "**/*.slow.test.ts"],
    environment: "node",
    testTimeout: 20_000,
  },
});
