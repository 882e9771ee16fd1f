import { expect, test } from "vitest";
import type { WakeRecord } from "../ports.ts";
import { wakeExport, withoutSecrets } from "./wake-export.ts";

test.each([
  ["Your home does not answer.", "Your home does not answer."],
  [
    "Cannot reach https://me:pw@home.example/uploads/1?sig=abc#x right now",
    "Cannot reach … right now",
  ],
  ["Asked /api/v1/pair?code=12345", "Asked /api/v1/pair…"],
  ["Opened #pair=0A1B2-C3D4E here", "Opened … here"],
  ["The code 0A1B2-C3D4E is wrong", "The code … is wrong"],
  ["token: abc", "token: …"],
  ["Bearer hw_0123456789abcdefghij was refused", "Bearer … was refused"],
  [`Upload ${"a".repeat(64)} is over.`, "Upload … is over."],
])("withoutSecrets(%j) is %j", (words, clean) => {
  expect(withoutSecrets(words)).toBe(clean);
});

test("wakeExport() holds the known fields of each wake, and no others", () => {
  const wake: WakeRecord = {
    startedAtMs: 0,
    endedAtMs: 1000,
    doorbell: "sync",
    seen: { network: "metered", savesData: false, power: "unknown" },
    jobCount: 2,
    next: "sync",
    result: "failure",
    homeCount: 0,
    sentBytes: 0,
    words: "Your home does not answer.",
  };
  const withMore = { ...wake, uploadUrl: "https://home.example/?secret" };
  const text = wakeExport([withMore], 2000);
  expect(JSON.parse(text)).toEqual({
    homeward: "wake log",
    exportedAt: "1970-01-01T00:00:02.000Z",
    wakes: [
      {
        startedAt: "1970-01-01T00:00:00.000Z",
        endedAt: "1970-01-01T00:00:01.000Z",
        doorbell: "sync",
        seen: { network: "metered", savesData: false, power: "unknown" },
        result: "failure",
        jobCount: 2,
        homeCount: 0,
        sentBytes: 0,
        words: "Your home does not answer.",
        next: "sync",
      },
    ],
  });
});
