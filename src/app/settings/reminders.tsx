import { useEffect, useState } from "preact/hooks";
import type { NotificationState, PushState, ThisBrowser } from "../../core/page-ports.ts";
import { REMINDER_CARD_WORDS } from "../../core/words/spoken.ts";
import { Switch } from "../parts/switch.tsx";
import { perform } from "../state/perform.ts";
import { usePage } from "../state/page-context.ts";

type RemindersProps = { browser: ThisBrowser; onAnswer: () => void };
type States = { notifications: NotificationState; push: PushState };

/** What reaches the person outside the app. `onAnswer`: the browser may have changed its mind on permissions. */
export function Reminders({ browser, onAnswer }: RemindersProps) {
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
  // Until they are known the rows stand as they most often do, so that nothing jumps, and cannot be pressed.
  const { notifications, push } = states ?? { notifications: "off", push: "off" };
  const isUnknown = states === null;
  return (
    <div class="card when">
      <Switch
        label={words.notifications}
        hint={words.notificationHint[notifications]}
        checked={notifications === "on"}
        disabled={isUnknown || notifications === "blocked" || notifications === "missing"}
        onChange={(checked) => {
          const ask = browser.notifications;
          void turn(() => (checked ? ask.turnOn(store) : ask.turnOff(store)));
        }}
      />
      <Switch
        label={words.push}
        hint={words.pushHint[push]}
        checked={push === "on"}
        disabled={isUnknown || push === "blocked" || push === "missing"}
        onChange={(checked) => {
          const ask = browser.push;
          void turn(() => (checked ? ask.turnOn() : ask.turnOff()));
        }}
      />
    </div>
  );
}
