import { useEffect, useState } from "preact/hooks";
import type {
  Abilities,
  NotificationState,
  PushState,
  ThisBrowser,
} from "../../core/page-ports.ts";
import { REMINDER_CARD_WORDS } from "../../core/words/spoken.ts";
import { Choice } from "../parts/choice.tsx";
import { changeKeepAwake } from "../state/change-settings.ts";
import { perform } from "../state/perform.ts";
import { usePage } from "../state/page-context.ts";

type RemindersProps = { browser: ThisBrowser; abilities: Abilities; onAnswer: () => void };
type States = { notifications: NotificationState; push: PushState };

/** What reaches the person outside the app, and whether the screen stays on. `onAnswer`: the browser may have changed its mind on permissions. */
export function Reminders({ browser, abilities, onAnswer }: RemindersProps) {
  const page = usePage();
  const { store } = page.services;
  const [states, setStates] = useState<States | null>(null);
  const read = async () => {
    const [notifications, push] = await Promise.all([
      browser.notifications.state(store),
      browser.push.state(),
    ]);
    setStates({ notifications, push });
  };
  useEffect(() => void read(), [browser, store]);
  const words = REMINDER_CARD_WORDS;
  if (states === null) return null;
  const turn = (work: () => Promise<unknown>) =>
    perform(page, async () => {
      try {
        await work();
      } finally {
        // What the browser really answered, whatever was asked.
        await read();
        onAnswer();
      }
    });
  const { notifications, push } = states;
  const cannotStayAwake = abilities.wakeLock !== "can";
  const { keepAwake } = page.queue.settings.value;
  return (
    <section class="card when" aria-labelledby="reminders-title">
      <h2 id="reminders-title">{words.title}</h2>
      <Choice
        label={words.notifications}
        hint={words.notificationHint[notifications]}
        checked={notifications === "on"}
        disabled={notifications === "blocked" || notifications === "missing"}
        onChange={(checked) => {
          const ask = browser.notifications;
          void turn(() => (checked ? ask.turnOn(store) : ask.turnOff(store)));
        }}
      />
      <Choice
        label={words.push}
        hint={words.pushHint[push]}
        checked={push === "on"}
        disabled={push === "blocked" || push === "missing"}
        onChange={(checked) => {
          const ask = browser.push;
          void turn(() => (checked ? ask.turnOn() : ask.turnOff()));
        }}
      />
      <Choice
        label={words.keepAwake}
        hint={cannotStayAwake ? words.keepAwakeMissing : words.keepAwakeHint}
        checked={keepAwake && !cannotStayAwake}
        disabled={cannotStayAwake}
        onChange={(checked) => void changeKeepAwake(page, checked)}
      />
    </section>
  );
}
