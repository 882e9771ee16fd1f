import { describe, expect, it } from "vitest";
import { intakeRoom, MOST_UNFINISHED_JOBS, NO_LIMIT, roomAfter } from "./job-limit.ts";

const MIB = 1024 * 1024;

describe("intakeRoom()", () => {
  it("goes by count alone where the browser does not tell its storage", () => {
    expect(intakeRoom(MOST_UNFINISHED_JOBS, null)).toEqual({ jobCount: 50_000, bytes: Infinity });
    expect(intakeRoom(-7, null)).toEqual({ jobCount: 0, bytes: Infinity });
  });

  it("keeps a reserve for what a full device still has to write", () => {
    const room = intakeRoom(1, { usageBytes: 100 * MIB, quotaBytes: 1_000 * MIB });
    expect(room.bytes).toBe((1_000 - 100 - 64) * MIB);
    const small = intakeRoom(1, { usageBytes: 0, quotaBytes: 100 * MIB });
    expect(small.bytes).toBe(90 * MIB);
  });

  it("has no room below nothing when more is used than granted", () => {
    expect(intakeRoom(1, { usageBytes: 20 * MIB, quotaBytes: 10 * MIB }).bytes).toBe(0);
  });
});

describe("roomAfter()", () => {
  it("refuses what does not fit and leaves the room to a smaller one", () => {
    const room = { jobCount: 2, bytes: 10 };
    expect(roomAfter(room, 11, 1)).toBeNull();
    expect(roomAfter(room, 10, 1)).toEqual({ jobCount: 1, bytes: 0 });
  });

  it("counts one that takes the place of another by its bytes only", () => {
    expect(roomAfter({ jobCount: 0, bytes: 10 }, 4, 0)).toEqual({ jobCount: 0, bytes: 6 });
    expect(roomAfter({ jobCount: 0, bytes: 10 }, 4, 1)).toBeNull();
  });

  it("has no end in test mode", () => {
    expect(roomAfter(NO_LIMIT, 1e15, 1)).toEqual(NO_LIMIT);
  });
});
