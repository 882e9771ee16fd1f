import { useRef } from "preact/hooks";
import { isBlock } from "../../core/view/situation.ts";
import { BACKUP_WORDS, CONDITION_WORDS } from "../../core/words/spoken.ts";
import { focusSentence } from "../parts/focus-sentence.ts";
import { Switch } from "../parts/switch.tsx";
import { changeConditions } from "../state/change-settings.ts";
import { usePage } from "../state/page-context.ts";
import { type Lever, leverOf } from "./lever-of.ts";

/**
 * Below why all photos wait, the very switch that would change it. Turned off here, it stays until all is home: a finger that
 * slipped finds it where it was.
 */
export function WhyWaiting() {
  const page = usePage();
  const { conditions } = page.queue.settings.value;
  const situation = page.way.situation.value;
  const turnedOff = useRef<Lever | null>(null);
  if (situation === "paused") return <Resume />;
  if (situation === "unreachable" || situation === "home-full") return <AskAgain />;
  const lever = isBlock(situation) ? leverOf(situation, conditions) : turnedOff.current;
  if (lever === null) return null;
  const onChange = (isOn: boolean) => {
    turnedOff.current = isOn ? null : lever;
    void changeConditions(page, isOn ? lever.on : lever.off);
  };
  return (
    <div class="way-why">
      <Switch label={lever.label} checked={lever.isOn(conditions)} onChange={onChange} />
    </div>
  );
}

function Resume() {
  const page = usePage();
  const resume = () => {
    // The button goes with its reason; who pressed it goes on reading at the sentence.
    focusSentence();
    void changeConditions(page, { pause: { kind: "none" } });
  };
  return (
    <div class="way-why">
      <button type="button" class="button-line" onClick={resume}>
        {CONDITION_WORDS.resume}
      </button>
    </div>
  );
}

/** Homeward asks by itself, in a while; who just plugged the home in need not wait for that. */
function AskAgain() {
  const { link, services } = usePage();
  const ask = async () => {
    await link.check();
    services.worker.ring("retry");
  };
  return (
    <div class="way-why">
      <button type="button" class="button-line" onClick={() => void ask()}>
        {BACKUP_WORDS.way.askAgain}
      </button>
    </div>
  );
}
