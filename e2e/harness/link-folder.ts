import { LINKED_WORDS } from "../../src/core/words/en/linked.ts";
import { HASH_OF } from "../../src/core/view/route.ts";
import type { LastLook } from "../../src/core/linked/linked-folder.ts";
import type { BarePage } from "./bare-browser.ts";
import { rowsOf } from "./indexed-db.ts";

/** Middle of the page, where a drop lands. */
export const PLACE = { x: 200, y: 300 };

/** Run in a page: the next drop reaches nobody, and its handle is what the system's picker answers with from now on. */
export const PICKER_TAKES_DROP = `(() => {
  for (const type of ["dragenter", "dragover"]) {
    addEventListener(type, (event) => (event.preventDefault(), event.stopImmediatePropagation()), true);
  }
  addEventListener("drop", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const handle = event.dataTransfer.items[0].getAsFileSystemHandle();
    globalThis.showDirectoryPicker = () => handle;
    handle.then(() => (globalThis.dropped = true));
  }, { capture: true, once: true });
})()`;
/** True in the page once the picker has its answer. */
export const WAS_DROPPED = "globalThis.dropped === true";
/** What a real drop consists of. */
export const DRAG = ["dragEnter", "dragOver", "drop"] as const;

export const dragOf = (path: string) => ({ items: [], files: [path], dragOperationsMask: 1 });

/**
 * Links a real folder of this disk. The picker is the system's and cannot be clicked: the folder is dropped on the page instead, which gives
 * the same kind of handle, and the picker answers with it. All the rest is the app's own.
 */
export async function linkFolder(page: BarePage, path: string): Promise<void> {
  await showSettings(page);
  await page.until(
    `[...document.querySelectorAll("button")].some((one) => one.textContent === ${JSON.stringify(LINKED_WORDS.link)} && one.offsetParent !== null)`,
  );
  await page.evaluate(PICKER_TAKES_DROP);
  await page.attached(async (send) => {
    const data = dragOf(path);
    for (const type of DRAG) await send("Input.dispatchDragEvent", { type, ...PLACE, data });
  });
  await page.until(WAS_DROPPED);
  await clickButton(page, LINKED_WORDS.link);
}

export async function showSettings(page: BarePage): Promise<void> {
  await page.evaluate(`location.hash = "${HASH_OF.settings}/sources"; undefined`);
  await page.until(`document.querySelector(".sources") !== null`);
}

/** What the one linked folder's last look has done, once it ended after this instant. */
export async function lookAfter(page: BarePage, atMs: number): Promise<LastLook> {
  const row = `(${rowsOf("sources")}).then(([row]) => row)`;
  await page.until(
    `${row}.then(({ look, lastLook }) => look === null && lastLook?.endedAtMs > ${atMs})`,
    120_000,
  );
  return page.evaluate<LastLook>(`${row}.then(({ lastLook }) => lastLook)`);
}

/** Clicks the button of this text with a gesture, as a person does. */
export async function clickButton(page: BarePage, text: string): Promise<void> {
  await page.evaluate(
    `[...document.querySelectorAll("button")].find((one) => one.textContent === ${JSON.stringify(text)} && one.offsetParent !== null).click()`,
  );
}

/** Waits until the settings say this of linked folders. */
export async function untilSaid(page: BarePage, words: string, withinMs = 30_000): Promise<void> {
  await page.until(
    `document.querySelector(".sources").innerText.includes(${JSON.stringify(words)})`,
    withinMs,
  );
}
