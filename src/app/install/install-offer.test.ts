import { expect, it } from "vitest";
import type { Services } from "../services.ts";
import { declineInstall, mayOfferInstall } from "./install-offer.ts";

const DAY_MS = 86_400_000;

/** A device whose clock is moved by hand, with a place for the one setting. */
function device(firstRun: unknown = null) {
  const clock = { nowMs: 1_800_000_000_000 };
  let declinedAtMs: number | null = null;
  const store = {
    read: async (name: string) => (name === "firstRun" ? firstRun : declinedAtMs),
    write: async (_name: string, value: number) => void (declinedAtMs = value),
  };
  return { clock, services: { store, nowMs: () => clock.nowMs } as unknown as Services };
}

it("who said 'not now' is left alone for 30 days", async () => {
  const { clock, services } = device();
  expect(await mayOfferInstall(services)).toBe(true);
  await declineInstall(services);
  expect(await mayOfferInstall(services)).toBe(false);
  clock.nowMs += 30 * DAY_MS;
  expect(await mayOfferInstall(services)).toBe(false);
  clock.nowMs += 1;
  expect(await mayOfferInstall(services)).toBe(true);
});

it("while the first steps are not behind, only they offer it", async () => {
  expect(await mayOfferInstall(device({ passed: ["pair", "choose"] }).services)).toBe(false);
  const behind = device({ passed: ["pair", "choose", "install"] });
  expect(await mayOfferInstall(behind.services)).toBe(true);
});
