import { describe, expect, it } from "vitest";
import { watchLastChance } from "./last-chance.ts";

/** A sync event as Chromium dispatches it. */
function syncEvent(tag: string, lastChance: boolean): Event {
  return Object.assign(new Event("sync"), { tag, lastChance });
}

describe("watchLastChance()", () => {
  it("tells the last try of a tag from an earlier one, and one tag from another", () => {
    const scope = new EventTarget();
    const isLastChance = watchLastChance(scope);
    expect(isLastChance("a")).toBe(false);
    scope.dispatchEvent(syncEvent("a", false));
    expect(isLastChance("a")).toBe(false);
    scope.dispatchEvent(syncEvent("a", true));
    scope.dispatchEvent(syncEvent("b", false));
    expect(isLastChance("a")).toBe(true);
    expect(isLastChance("b")).toBe(false);
  });

  it("forgets the last try of a registration that was used up when a fresh one rings", () => {
    const scope = new EventTarget();
    const isLastChance = watchLastChance(scope);
    scope.dispatchEvent(syncEvent("a", true));
    scope.dispatchEvent(syncEvent("a", false));
    expect(isLastChance("a")).toBe(false);
  });

  it("has noted an event before a listener that was added later hears it", () => {
    const scope = new EventTarget();
    const isLastChance = watchLastChance(scope);
    const heard: boolean[] = [];
    scope.addEventListener("sync", () => heard.push(isLastChance("a")));
    scope.dispatchEvent(syncEvent("a", true));
    expect(heard).toEqual([true]);
  });

  it("takes an event without a tag or without the word as no last try", () => {
    const scope = new EventTarget();
    const isLastChance = watchLastChance(scope);
    scope.dispatchEvent(new Event("sync"));
    scope.dispatchEvent(Object.assign(new Event("sync"), { tag: "a" }));
    expect(isLastChance("a")).toBe(false);
  });
});
