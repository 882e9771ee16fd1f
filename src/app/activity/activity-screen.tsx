import { ACTIVITY_WORDS } from "../../core/words/spoken.ts";
import { localDay } from "../../core/view/format-day.ts";
import { wakeExport } from "../../core/view/wake-export.ts";
import { usePage } from "../state/page-context.ts";
import { saveFile } from "./save-file.ts";
import { useWakes } from "./use-wakes.ts";
import { WakeLog } from "./wake-log.tsx";
import "./activity.css";

/** What Homeward did, each time that it was woken. */
export function ActivityScreen() {
  const { services } = usePage();
  const wakes = useWakes();
  if (wakes === null) return null;
  if (wakes === "unreadable") return <p role="alert">{ACTIVITY_WORDS.unreadable}</p>;
  if (wakes.length === 0) return <p class="activity-empty">{ACTIVITY_WORDS.empty}</p>;
  const onExport = () => {
    const nowMs = services.nowMs();
    saveFile(`homeward-wakes-${localDay(nowMs)}.json`, wakeExport(wakes, nowMs));
  };
  return (
    <>
      <p class="screen-hint">{ACTIVITY_WORDS.hint}</p>
      <WakeLog wakes={wakes} />
      <div class="activity-export">
        <button type="button" class="button-line" onClick={onExport}>
          {ACTIVITY_WORDS.export}
        </button>
        <span class="quiet">{ACTIVITY_WORDS.exportHint(wakes.length)}</span>
      </div>
    </>
  );
}
