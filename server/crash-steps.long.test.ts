import { expect, it } from "vitest";
import { crashTable } from "./testing/crash-rounds.suite.ts";

it("loses, doubles and half-writes nothing when it is killed at any step of finishing an upload", async () => {
  const { steps, doubled, lost, leftParts } = await crashTable(1);
  for (const result of Object.values(steps))
    expect(result).toMatchObject({ rounds: 1, missing: 0, halfWritten: 0 });
  expect({ doubled, lost, leftParts }).toEqual({ doubled: 0, lost: 0, leftParts: 0 });
}, 120_000);
