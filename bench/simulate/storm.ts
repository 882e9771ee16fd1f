import type { Browser } from "./browser.ts";
import type { Link } from "./link.ts";
import type { Person } from "./person.ts";
import type { Random } from "./random.ts";
import type { SimHome } from "./sim-home.ts";
import type { World } from "./world.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

type Parts = {
  random: Random;
  world: World;
  home: SimHome;
  link: Link;
  person: Person;
  browser: Browser;
};

/** Begins everything that can go wrong, each in its own rhythm. The answer ends it: good weather from there on. */
export function storm({ random, world, home, link, person, browser }: Parts): () => void {
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
    () => 5 * HOUR_MS,
    () => person.visit(),
  );
  every(
    () => 45 * MINUTE_MS,
    () => link.change(),
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
  return () => {
    isOver = true;
    home.calmDown();
    link.corruptRatio = browser.killRatio = 0;
    link.proxyLimitBytes = Infinity;
    browser.closePage();
    if (browser.worker !== null) browser.worker.realm.fuse = null;
    home.become("up");
    link.become("good");
    world.note("good weather");
    const { realm } = browser.openPage();
    realm.run(() => {
      person.pairAgain();
      for (const delayMs of [0, 5 * MINUTE_MS])
        world.after(delayMs, () => world.begin(person.retryAll()));
    });
  };
}
