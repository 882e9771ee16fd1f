import type { Signal } from "@preact/signals";
import { guessDeviceName } from "../../core/view/guess-device-name.ts";
import { WORDS } from "../../core/words/spoken.ts";
import type { PageState } from "../state/page-state.ts";
import { wordsOf } from "../state/words-of.ts";

type PairForm = {
  code: Signal<string>;
  deviceName: Signal<string>;
  busy: Signal<boolean>;
  problem: Signal<string | null>;
};

/** Trades what stands in the form for this browser's place at home; what goes wrong stands in `problem`. */
export async function pairing(page: PageState, form: PairForm): Promise<void> {
  const { code, deviceName, busy, problem } = form;
  if (busy.value) return;
  if (code.value.trim() === "") {
    problem.value = WORDS.pair.codeMissing;
    return;
  }
  busy.value = true;
  problem.value = null;
  try {
    const name = deviceName.value.trim() || guessDeviceName(navigator.userAgent);
    await page.services.home.pair(code.value.trim(), name);
    code.value = "";
    page.services.worker.ring("paired");
  } catch (error) {
    problem.value = wordsOf(error) || WORDS.pair.failed;
  }
  await page.link.check();
  // A link that was opened twice is no problem for a device that it let in the first time.
  if (page.link.status.value?.kind === "paired") problem.value = null;
  busy.value = false;
}
