import { describe, expect, it } from "vitest";
import { BLOCK_REASONS } from "../schedule/block.ts";
import type { Notice } from "../schedule/notices.ts";
import { noticeText } from "./notice-text.ts";

describe("noticeText()", () => {
  it("says what happened and what it comes to", () => {
    const cases: [Notice, string, string][] = [
      [
        { kind: "all-home", count: 2_000 },
        "2,000 photos are home.",
        "Your home has each of them byte for byte.",
      ],
      [{ kind: "all-home", count: 1 }, "Your photo is home.", "Your home has it byte for byte."],
      [
        { kind: "needs-you", count: 1 },
        "1 photo needs you.",
        "It could not be sent. Open Homeward to see why.",
      ],
      [
        { kind: "signed-out", count: 4 },
        "This device is not paired any more.",
        "4 photos wait here safely. Open Homeward to pair it with your home.",
      ],
      [
        { kind: "home-full", count: 1 },
        "Your home is full.",
        "1 photo waits here safely. Sending goes on when there is room.",
      ],
      [
        { kind: "last-chance", count: 4, reason: "home-unreachable" },
        "4 photos still wait here.",
        "Your home did not answer. This browser has stopped trying by itself. Open Homeward to send them.",
      ],
      [
        { kind: "last-chance", count: 1, reason: null },
        "1 photo still waits here.",
        "This browser has stopped trying by itself. Open Homeward to send it.",
      ],
    ];
    for (const [notice, title, body] of cases) expect(noticeText(notice)).toEqual({ title, body });
  });

  it("has a sentence for everything that the last chance may have met", () => {
    const reasons = [...BLOCK_REASONS, "home-unreachable", "throttled", "home-full"] as const;
    const bodies = reasons.map(
      (reason) => noticeText({ kind: "last-chance", count: 1, reason }).body,
    );
    expect(new Set(bodies).size).toBe(reasons.length);
    for (const body of bodies) expect(body).toMatch(/^[A-Z][^.]+\. This browser has stopped/);
  });
});
