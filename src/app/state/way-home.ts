import { type ReadonlySignal, computed, signal } from "@preact/signals";
import { type Block, blockOf } from "../../core/schedule/block.ts";
import type { Medium } from "../../core/network-sense.ts";
import { minuteOfDay } from "../../core/schedule/minute-of-day.ts";
import { trusted } from "../../core/schedule/sensors.ts";
import { type BlockDetails, blockDetails } from "../../core/view/block-details.ts";
import { type Situation, situationOf } from "../../core/view/situation.ts";
import type { Services } from "../services.ts";
import type { HomeLink } from "./home-link.ts";
import type { QueueState } from "./queue-state.ts";

/** Whether photos can go home right now, and what stands in the way. */
export type WayHome = {
  situation: ReadonlySignal<Situation>;
  /** Which of the person's conditions stands in the way; null: none. By this page's own fresh sensors. */
  block: ReadonlySignal<Block | null>;
  /** What the words of a condition name beside it. */
  details: ReadonlySignal<BlockDetails>;
  /** What photos go home on, where the browser tells. */
  medium: ReadonlySignal<Medium>;
  /** Whether sending depends on the battery. */
  dependsOnPower: ReadonlySignal<boolean>;
  /** Follows the network; returns the way to stop. */
  follow(): () => void;
};

type WayParts = {
  queue: QueueState;
  link: HomeLink;
  online: ReadonlySignal<boolean>;
  nowMs: ReadonlySignal<number>;
};

export function createWayHome(services: Services, parts: WayParts): WayHome {
  const { queue, link, online, nowMs } = parts;
  const networkChangeCount = signal(0);
  const conditions = computed(() => queue.settings.value.conditions);
  const block = computed(() => {
    const now = timeOf(nowMs, services);
    const power = trusted(queue.settings.value.power, now);
    // Read anew each time: not every browser tells of each change.
    void networkChangeCount.value;
    const sensors = { ...services.network.read(), power };
    return blockOf(conditions.value, sensors, now, minuteOfDay(now));
  });
  // Two texts rather than one object: what reads them is drawn again only when they change.
  const until = computed(
    () => blockDetails(block.value, conditions.value, timeOf(nowMs, services)).until,
  );
  const abovePercent = computed(() => blockDetails(block.value, conditions.value, 0).abovePercent);
  return {
    block,
    situation: computed(() =>
      situationOf({
        hold: queue.hold.value,
        block: block.value,
        online: online.value,
        status: link.status.value?.kind ?? null,
        serviceWorker: services.wakers.value.serviceWorker === "can",
        nowMs: nowMs.value,
      }),
    ),
    details: computed(() => ({ until: until.value, abovePercent: abovePercent.value })),
    medium: computed(() => {
      void networkChangeCount.value;
      return services.network.medium();
    }),
    dependsOnPower: computed(() => conditions.value.power.kind !== "any"),
    follow: () =>
      services.network.onChange(() => {
        networkChangeCount.value += 1;
      }),
  };
}

/** The time right now: the ticking clock says when to look again, but may stand behind what was read since. */
function timeOf(clock: ReadonlySignal<number>, services: Services): number {
  return Math.max(clock.value, services.nowMs());
}
