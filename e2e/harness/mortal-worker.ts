import { IndexedDbJobStore } from "../../src/platform/job-store.ts";
import type { Doorbell } from "../../src/core/messages/messages.ts";
import type { WakeParts } from "../../sw/parts.ts";
import { Wake } from "../../sw/wake.ts";

/**
 * Where a worker dies: at its so-many-th call of store or home (`of`: of this method alone), before the call did its part or
 * after, unheard.
 */
export type Death = { atCall: number; when: "before" | "after"; of?: string };

/**
 * One life of a worker over a database: a store of its own and a real wake. At its death the call never returns, none that
 * comes later does anything, and nobody is told: what a browser's kill leaves of a worker. Resolves when the wake has ended
 * (true) or the worker is dead (false).
 */
export async function liveOnce(
  parts: WakeParts,
  databaseName: string,
  death: Death | null,
  doorbell: Doorbell = "open",
): Promise<boolean> {
  const store = new IndexedDbJobStore({
    nowMs: parts.nowMs,
    random: () => 0.5,
    name: databaseName,
    kind: "blob",
  });
  let callCount = 0;
  let isDead = false;
  let die = (): void => {};
  const died = new Promise<false>((resolve) => (die = () => resolve(false)));
  const never = (): Promise<never> => {
    die();
    return new Promise(() => {});
  };

  const mortal = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (of, name): unknown => {
        const method: unknown = Reflect.get(of, name, of);
        if (typeof method !== "function") return method;
        return async (...parameters: unknown[]): Promise<unknown> => {
          if (isDead) return never();
          if (death?.of === undefined || death.of === name) callCount++;
          isDead = callCount === death?.atCall;
          if (isDead && death?.when === "before") return never();
          const answer: unknown = await Reflect.apply(method, of, parameters);
          // What was under way when it died is not heard of either.
          return isDead ? never() : answer;
        };
      },
    });
  const wake = new Wake({ ...parts, store: mortal(store), home: mortal(parts.home) }, doorbell);
  return Promise.race([wake.process().then(() => true), died]);
}
