import type { Settings } from "../src/core/settings.ts";
import type { HomeClient } from "../src/core/tus/client.ts";
import type { TestBench } from "./test-bench.ts";

/** The home as a wake sees it: the real one, or the one behind the fault that test mode causes, which is loaded for it. */
export function testedHome(
  home: HomeClient<Blob>,
  settings: Settings,
  bench: TestBench,
): HomeClient<Blob> {
  let faulty: Promise<HomeClient<Blob>> | null = null;
  const inTurn = async (): Promise<HomeClient<Blob>> => {
    if ((await bench.fault(settings)) === null) {
      faulty = null;
      return home;
    }
    faulty ??= import("./faulty-home.ts").then(
      ({ FaultyHome }) => new FaultyHome(home, settings, bench),
    );
    return faulty;
  };
  return new Proxy(home, {
    get:
      (_target, name) =>
      async (...parameters: unknown[]) => {
        const client = await inTurn();
        const method = Reflect.get(client, name, client) as (...all: unknown[]) => unknown;
        return Reflect.apply(method, client, parameters);
      },
  });
}
