import { HASH_OF, type Route } from "../../src/core/view/route.ts";
import { WORDS } from "../../src/core/words/en/app.ts";
import type { Fixture } from "../fixtures/cache.ts";
import { type JobRow, type ReceiptRow, rowsOf } from "../harness/indexed-db.ts";
import type { BrowserPage } from "./browser.ts";
import type { Trip } from "./journey.ts";

/** Opens Homeward and pairs this browser through the link that the home printed; the worker is in charge of the page. */
export async function pair({ home, gate, browser }: Trip): Promise<BrowserPage> {
  const page = await browser.open(`${gate.origin}/#pair=${await home.pairingCode()}`);
  await untilSays(page, WORDS.status.paired);
  await untilTrue(page, "navigator.serviceWorker.controller !== null");
  return page;
}

/** Opens Homeward again, as a person does on another day. */
export async function visit({ gate, browser }: Trip): Promise<BrowserPage> {
  const page = await browser.open(`${gate.origin}/`);
  await untilTrue(page, "document.querySelector('#choose') !== null");
  return page;
}

/** Picks files in the one picker of the first screen. */
export function pick(page: BrowserPage, files: readonly Fixture[]): Promise<void> {
  return page.setFiles(
    "#choose",
    files.map((file) => file.path),
  );
}

export async function show(page: BrowserPage, screen: Route): Promise<void> {
  await page.evaluate(`void (location.hash = ${JSON.stringify(HASH_OF[screen])})`);
}

/** Waits until an expression is true in the page. */
export async function untilTrue(
  page: BrowserPage,
  expression: string,
  withinMs = 30_000,
): Promise<void> {
  const untilMs = Date.now() + withinMs;
  // A page that is being loaded has no place to ask in yet.
  const ask = () => page.evaluate<boolean>(`Boolean(${expression})`).catch(() => false);
  while (!(await ask())) {
    if (Date.now() > untilMs) throw new Error(`The page never came to: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Waits until the page says something, wherever it stands. */
export function untilSays(page: BrowserPage, words: string, withinMs?: number): Promise<void> {
  return untilTrue(page, `document.body.innerText.includes(${JSON.stringify(words)})`, withinMs);
}

/** What the browser has written down: its queue, the keys of its stored bytes, its receipts. */
export async function notesOf(
  page: BrowserPage,
): Promise<{ jobs: JobRow[]; byteKeys: unknown[]; receipts: ReceiptRow[] }> {
  return {
    jobs: await page.evaluate<JobRow[]>(rowsOf("jobs")),
    byteKeys: await page.evaluate<unknown[]>(rowsOf("bytes")),
    receipts: await page.evaluate<ReceiptRow[]>(rowsOf("receipts")),
  };
}
