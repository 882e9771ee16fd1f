import type { PageState } from "./page-state.ts";
import { wordsOf } from "./words-of.ts";

/** Performs what a person asked for; where that fails, the page says so in words. */
export async function perform(page: PageState, action: () => Promise<void>): Promise<void> {
  try {
    await action();
    page.actionProblem.value = null;
  } catch (error) {
    page.actionProblem.value = wordsOf(error);
  }
  await page.queue.refresh();
}
