import { describe, expect, it } from "vitest";
import { hideLoss, parseLossMemory } from "./loss-memory.ts";

describe("parseLossMemory()", () => {
  it("reads what was written, and leaves out what makes no sense", () => {
    const memory = { placedCameras: ["Apple iPhone 15"], hidden: ["edited-copy"] as const };
    expect(parseLossMemory(structuredClone(memory))).toEqual(memory);
    expect(parseLossMemory({ placedCameras: 5, hidden: ["nonsense", 3] })).toEqual({
      placedCameras: [],
      hidden: [],
    });
    for (const stored of [undefined, null, "text", 7])
      expect(parseLossMemory(stored)).toEqual({ placedCameras: [], hidden: [] });
  });
});

describe("hideLoss()", () => {
  it("adds a kind once and keeps the cameras", () => {
    const memory = parseLossMemory({ placedCameras: ["one"] });
    const once = hideLoss(memory, "place-missing");
    expect(hideLoss(once, "place-missing")).toEqual({
      placedCameras: ["one"],
      hidden: ["place-missing"],
    });
  });
});
