import { defineConfig } from "vitest/config";

const test = {
  environment: "node" as const,
  testTimeout: 20_000,
  setupFiles: ["./src/core/words/speak-english.suite.ts"],
};
const LATER = ["**/*.long.test.ts", "**/*.slow.test.ts"];

export default defineConfig({
  test: {
    // Tests wait as well as compute: one more than a small machine has cores.
    maxWorkers: 3,
    projects: [
      // Pure functions share nothing: their files need no process of their own.
      { test: { ...test, name: "core", include: ["src/core/**/*.test.ts"], isolate: false } },
      {
        test: {
          ...test,
          name: "rest",
          include: ["{src,sw,server,bench}/**/*.test.ts"],
          exclude: ["src/core/**", ...LATER],
        },
      },
    ],
  },
});
