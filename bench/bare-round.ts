import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Fixture } from "../e2e/fixtures/cache.ts";
import { BareBrowser } from "../e2e/harness/bare-browser.ts";
import { freePort } from "../e2e/harness/free-port.ts";
import { peakResidentBytes, watchMemory } from "./memory.ts";
import type { Round } from "./round.ts";

/** As many at once as Homeward's worker sends. */
const LANES = 4;

/** The same files through the least code that a browser and a server can do it with: no hash, no resume, no receipt. */
export async function bareRound(load: string, files: readonly Fixture[]): Promise<Round> {
  const folder = await mkdtemp(join(tmpdir(), "homeward-bare-"));
  const port = await freePort("127.0.0.1");
  const script = fileURLToPath(new URL("bare-server.ts", import.meta.url));
  const server = spawn(process.execPath, [script, folder, String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(server.stdout, "data");
  const browser = await BareBrowser.launch(join(folder, "profile"));
  try {
    const page = await browser.open(`http://127.0.0.1:${port}/`);
    await page.until("typeof send === 'function'");
    const memory = watchMemory(browser.pid);
    await page.setFiles(
      "input",
      files.map(({ path }) => path),
    );
    const startedAtMs = await page.evaluate<number>("performance.now()");
    const savedAtMs = await page.evaluate<number>("save()");
    const sendingAtMs = await page.evaluate<number>("performance.now()");
    const sentAtMs = await page.evaluate<number>(`send(${files.length}, ${LANES})`);
    return {
      way: "bare PUT",
      load,
      bytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      savedMs: savedAtMs - startedAtMs,
      sentMs: sentAtMs - sendingAtMs,
      memory: memory.stop(),
      serverBytes: peakResidentBytes(server.pid ?? 0),
    };
  } finally {
    await browser.kill();
    server.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
