import { REMINDER_CARD_WORDS } from "../../core/words/spoken.ts";
import { Switch } from "../parts/switch.tsx";
import { changeKeepAwake } from "../state/change-settings.ts";
import { usePage } from "../state/page-context.ts";

/** Whether the screen stays on while photos are sent. */
export function KeepAwakeSwitch({ canStayAwake }: { canStayAwake: boolean }) {
  const page = usePage();
  const { keepAwake } = page.queue.settings.value;
  const words = REMINDER_CARD_WORDS;
  return (
    <Switch
      label={words.keepAwake}
      hint={canStayAwake ? words.keepAwakeHint : words.keepAwakeMissing}
      checked={keepAwake && canStayAwake}
      disabled={!canStayAwake}
      onChange={(checked) => void changeKeepAwake(page, checked)}
    />
  );
}
