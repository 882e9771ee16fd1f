import { NO_TEST } from "../../core/schedule/test-mode.ts";
import { TEST_WORDS } from "../../core/words/spoken.ts";
import { changeTestMode } from "../state/change-settings.ts";
import { usePage } from "../state/page-context.ts";
import { Notice } from "./notice.tsx";

/** Test mode must not be forgotten: a photo that it keeps from going home waits for no good reason. */
export function TestBanner() {
  const page = usePage();
  const { fault } = page.queue.settings.value.testMode;
  return (
    <Notice
      tone="attention"
      action={TEST_WORDS.turnOff}
      onAction={() => void changeTestMode(page, NO_TEST)}
    >
      {TEST_WORDS.banner(fault)}
    </Notice>
  );
}
