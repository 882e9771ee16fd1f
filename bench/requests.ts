import type { Fixture } from "../e2e/fixtures/cache.ts";
import { BareDevice, pickBare } from "../e2e/harness/bare-device.ts";
import { Gate } from "../e2e/harness/gate.ts";
import { Home } from "../e2e/harness/home.ts";
import { until } from "../e2e/harness/until.ts";

/** Requests by what they are for, counted at a proxy while the files are picked and go home. */
export type RequestCount = { uploads: number; checks: number; probes: number; others: number };

/** A run of its own, since the proxy costs time. */
export async function countRequests(files: readonly Fixture[]): Promise<RequestCount> {
  const home = await Home.start();
  const gate = await Gate.open(home);
  const device = await BareDevice.launch();
  try {
    const page = await device.pair(gate.origin, await home.pairingCode());
    const before = gate.passages.length;
    await pickBare(page, files);
    await until("all are home", async () => (await home.libraryCount()) >= files.length, 120_000);
    const paths = gate.passages.slice(before).map(({ path }) => path);
    const count = (start: string) => paths.filter((path) => path.startsWith(start)).length;
    const known = {
      uploads: count("/uploads"),
      checks: count("/api/v1/check"),
      probes: count("/api/v1/home"),
    };
    return { ...known, others: paths.length - known.uploads - known.checks - known.probes };
  } finally {
    await device.dispose();
    await gate.dispose();
    await home.dispose();
  }
}
