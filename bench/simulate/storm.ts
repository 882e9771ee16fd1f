import { DEFAULT_CONDITIONS } from "../../src/core/schedule/conditions.ts";
import type { Browser } from "./browser.ts";
import type { Inspector } from "./inspector.ts";
import type { Person } from "./person.ts";
import type { Random } from "./random.ts";
import type { Device } from "./worker.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

type Parts = {
  random: Random;
  device: Device;
  person: Person;
  browser: Browser;
  inspector: Inspector;
};

/** Begins everything that can go wrong, each in its own rhythm. The answer ends it: good weather from there on. */
export function storm({ random, device, person, browser, inspector }: Parts): () => void {
  const { world, home, link, hardware, disk, ledger } = device;
  let isOver = false;
  const every = (meanMs: () => number, action: () => void): void => {
    world.after(random.waitMs(meanMs()), () => {
      if (isOver) return;
      action();
      every(meanMs, action);
    });
  };
  home.errorRatio = random.pick([0, 0.02, 0.1]);
  home.forgeRatio = random.pick([0, 0, 0.05]);
  home.forgetRatio = random.pick([0, 0.05]);
  home.curseRatio = random.pick([0, 0.05]);
  home.poisonRatio = random.pick([0, 0.05]);
  link.corruptRatio = random.pick([0, 0.02, 0.1]);
  browser.killRatio = random.pick([0, 0.1, 0.4]);
  person.visit();
  every(
    () => 3.5 * HOUR_MS,
    () => person.visit(),
  );
  every(
    () => 45 * MINUTE_MS,
    () => {
      if (random.chance(0.5)) hardware.changeNetwork();
      link.change();
    },
  );
  every(
    () => (home.mode === "up" ? 80 : 25) * MINUTE_MS,
    () => home.change(),
  );
  every(
    () => 6 * HOUR_MS,
    () => home.expireUploads(),
  );
  every(
    () => 6 * HOUR_MS,
    () => person.sendFromAnotherDevice(),
  );
  every(
    () => 12 * HOUR_MS,
    () => browser.update(),
  );
  every(
    () => 4 * HOUR_MS,
    () => (link.proxyLimitBytes = random.pick([Infinity, 600_000, 300_000])),
  );
  every(
    () => 2 * HOUR_MS,
    () => hardware.changeBattery(),
  );
  every(
    () => 9 * HOUR_MS,
    () => hardware.changeDataSaver(),
  );
  rareTroubles();
  return calm;

  /** What only some devices meet. */
  function rareTroubles(): void {
    const seldom = (ratio: number, meanMs: () => number, action: () => void): void => {
      if (random.chance(ratio)) every(meanMs, action);
    };
    seldom(
      0.5,
      () => 20 * HOUR_MS,
      () => browser.bells.push(),
    );
    seldom(
      0.4,
      () => (disk.mode === "room" ? 7 * HOUR_MS : 30 * MINUTE_MS),
      () => {
        ledger.forgive();
        disk.change();
        if (disk.mode !== "room") person.visit();
        // What could not be written down while it was full is forgiven once more.
        ledger.forgive();
      },
    );
    seldom(
      0.4,
      () => 8 * HOUR_MS,
      () => inspector.damage(random),
    );
    seldom(
      0.3,
      () => (device.isClockWrong ? HOUR_MS : 10 * HOUR_MS),
      () => setClock(device.isClockWrong ? 0 : random.integer(-30, 30) * HOUR_MS),
    );
    seldom(
      0.2,
      () => 30 * HOUR_MS,
      () => {
        ledger.forgive();
        home.exchange();
      },
    );
    seldom(
      0.2,
      () => 30 * HOUR_MS,
      () => world.begin(person.leaveHome()),
    );
  }

  function setClock(skewMs: number): void {
    ledger.forgive();
    device.isClockWrong = skewMs !== 0;
    device.clockWasSetBack = true;
    hardware.setClockWrongBy(skewMs);
  }

  function calm(): void {
    isOver = true;
    home.calmDown();
    link.corruptRatio = browser.killRatio = 0;
    link.proxyLimitBytes = Infinity;
    disk.become("room");
    if (device.isClockWrong) setClock(0);
    browser.closePage();
    if (browser.worker !== null) browser.worker.realm.fuse = null;
    home.become("up");
    hardware.becomeGood();
    link.become("good");
    world.note("good weather");
    const { realm } = browser.openPage();
    realm.run(() => {
      world.begin(person.chooseConditions(DEFAULT_CONDITIONS));
      person.pairAgain();
      for (const delayMs of [0, 5 * MINUTE_MS, 65 * MINUTE_MS])
        world.after(delayMs, () => world.begin(person.retryAll()));
      // Parts of an intake that died are swept by the visit after the one that took their cancelled row away.
      world.after(70 * MINUTE_MS, () => browser.ring("open"));
    });
  }
}
