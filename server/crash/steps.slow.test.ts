import { expect, it } from "vitest";
import { crashTable } from "../testing/crash-rounds.suite.ts";

/** 200 rounds over eight steps. */
const ROUNDS_PER_STEP = 25;

it("keeps every promise when it is killed at each step of finishing an upload, 200 times", async () => {
  const table = await crashTable(ROUNDS_PER_STEP);
  console.table(
    Object.fromEntries(
      Object.entries(table.steps).map(([step, { rounds, acknowledged, missing, halfWritten }]) => [
        `killed ${step}`,
        { rounds, acknowledged, missing, "half-written": halfWritten },
      ]),
    ),
  );
  const { photos, doubled, lost, leftParts } = table;
  console.log(
    `${photos} photos, all sent again in the end: ${doubled} doubled, ${lost} lost, ${leftParts} parts left behind.`,
  );
  for (const result of Object.values(table.steps)) {
    expect(result).toMatchObject({ rounds: ROUNDS_PER_STEP, missing: 0, halfWritten: 0 });
  }
  expect({ doubled, lost, leftParts }).toEqual({ doubled: 0, lost: 0, leftParts: 0 });
});
