import { REMINDER_CARD_WORDS } from "../../core/words/spoken.ts";
import { Switch } from "../parts/switch.tsx";
import { changeKeepAwake } from "../state/change-settings.ts";
import { usePage } from "../state/page-context.ts";

/** The switch that keeps the screen on, beside the sentence; nothing where this browser cannot. */
export function KeepAwakeOffer() {
  const page = usePage();
  if (!("wakeLock" in navigator)) return null;
  return (
    <Switch
      label={REMINDER_CARD_WORDS.keepAwake}
      hint={REMINDER_CARD_WORDS.keepAwakeHint}
      checked={page.queue.settings.value.keepAwake}
      onChange={(checked) => void changeKeepAwake(page, checked)}
    />
  );
}
