import { useSignal } from "@preact/signals";
import { type LinkedRules, patternsOfText } from "../../core/linked/rules.ts";
import { localDay } from "../../core/view/format-day.ts";
import { LINKED_WORDS } from "../../core/words/spoken.ts";
import { Choice } from "../parts/choice.tsx";

type SourceRulesProps = { rules: LinkedRules; onSave: (rules: LinkedRules) => Promise<void> };

/** What of a linked folder is sent; nothing changes before it is saved, for each change means a new look. */
export function SourceRules({ rules, onSave }: SourceRulesProps) {
  const draft = useSignal<LinkedRules | null>(null);
  const isSaved = useSignal(false);
  const now = draft.value ?? rules;
  const words = LINKED_WORDS;
  const change = (part: Partial<LinkedRules>) => {
    isSaved.value = false;
    draft.value = { ...now, ...part };
  };
  const save = async (event: Event) => {
    event.preventDefault();
    await onSave(now);
    draft.value = null;
    isSaved.value = true;
  };
  const patterns = (label: string, hint: string, name: "include" | "exclude") => (
    <label class="source-field">
      {label}
      <span class="quiet">{hint}</span>
      <textarea
        rows={2}
        value={now[name].join("\n")}
        onChange={(event) => change({ [name]: patternsOfText(event.currentTarget.value) })}
      />
    </label>
  );
  return (
    <details class="source-rules">
      <summary>{words.rules}</summary>
      <form onSubmit={(event) => void save(event)}>
        {patterns(words.include, words.includeHint, "include")}
        {patterns(words.exclude, words.excludeHint, "exclude")}
        <label class="source-field">
          {words.onlyFrom}
          <input
            type="date"
            value={now.onlyFromMs === null ? "" : localDay(now.onlyFromMs)}
            onChange={(event) => change({ onlyFromMs: dayBeginMs(event.currentTarget.value) })}
          />
        </label>
        <Choice
          label={words.hidden}
          hint={words.hiddenHint}
          checked={now.takesHidden}
          onChange={(takesHidden) => change({ takesHidden })}
        />
        <Choice
          label={words.albums}
          hint={words.albumsHint}
          checked={now.makesAlbums}
          onChange={(makesAlbums) => change({ makesAlbums })}
        />
        <button type="submit" class="button-line">
          {words.save}
        </button>
        <p role="status" class="quiet">
          {isSaved.value && words.saved}
        </p>
      </form>
    </details>
  );
}

/** The begin of a day `YYYY-MM-DD` on this device's clock, ms since the epoch; null: none was chosen. */
function dayBeginMs(day: string): number | null {
  const ms = new Date(`${day}T00:00:00`).getTime();
  return Number.isNaN(ms) ? null : ms;
}
