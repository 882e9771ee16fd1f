import { describe, expect, it } from "vitest";
import { runSeed } from "./run-seed.ts";

describe("a simulated device", () => {
  it("keeps every promise in a day of bad weather, whatever the seed", async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { violation } = await runSeed(seed, 1);
      expect(violation, `npm run simulate -- --seed ${seed} --days 1`).toBeNull();
    }
  }, 300_000);

  it("does exactly the same again with the same seed", async () => {
    for (const seed of [3, 17]) {
      const [first, second] = [await runSeed(seed, 1), await runSeed(seed, 1)];
      expect(second.traceHash).toBe(first.traceHash);
      expect(second.trace.length).toBeGreaterThan(50);
    }
  }, 300_000);
});
