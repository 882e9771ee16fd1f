import { LINKED_WORDS } from "../../core/words/spoken.ts";
import { useSignal } from "@preact/signals";
import type { FolderState, LinkedFolders } from "../../core/linked/linked-folders-port.ts";
import { formatDuration } from "../../core/view/format-duration.ts";
import { folderSentence, problemWords } from "../../core/view/linked-words.ts";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";
import { SourceRules } from "./source-rules.tsx";
import { UnlinkSheet } from "./unlink-sheet.tsx";

/** One linked folder. */
export function SourceItem({ state, linked }: { state: FolderState; linked: LinkedFolders }) {
  const page = usePage();
  const answer = useSignal("");
  /** How many wait of it, while unlinking is asked about. */
  const asked = useSignal<number | null>(null);
  const { folder, counts, isLooking } = state;
  const words = LINKED_WORDS;
  const allow = () =>
    perform(page, async () => {
      answer.value = (await linked.allow(folder.id)) ? "" : words.refused;
    });
  const ask = () =>
    perform(page, async () => {
      asked.value = await linked.queuedCount(folder.id);
    });
  const titleId = `source-${folder.id}`;
  return (
    <li class="source" aria-labelledby={titleId}>
      <h4 id={titleId} dir="auto">
        {folder.name}
      </h4>
      <p>{folderSentence(state)}</p>
      <p role="status" class="quiet">
        {isLooking && folder.access === "ok"
          ? words.looking(folder.look?.seenCount ?? 0, folder.look?.readCount ?? 0)
          : lastLookWords(state, page.services.nowMs())}
      </p>
      {folder.access !== "ok" && <p class="problem">{words[folder.access]}</p>}
      {folder.isQueueFull && <p class="quiet">{words.full}</p>}
      <p role="alert" class="problem">
        {answer}
      </p>
      <Names title={words.gone(folder.goneCount)} names={folder.goneNames} />
      <Names
        title={words.problems(counts.problemCount)}
        names={counts.problems.map(({ path, code }) => problemWords(path, code))}
      />
      <div class="source-buttons">
        {folder.access === "ask" && (
          <button type="button" class="button" onClick={() => void allow()}>
            {words.allow}
          </button>
        )}
        {folder.access !== "ask" && (
          <button
            type="button"
            class="button-line"
            onClick={() => void perform(page, () => linked.look(folder.id))}
          >
            {words.lookNow}
          </button>
        )}
        <button type="button" class="button-line" onClick={() => void ask()}>
          {words.unlink}
        </button>
      </div>
      <SourceRules
        rules={folder.rules}
        onSave={(rules) => perform(page, () => linked.changeRules(folder.id, rules))}
      />
      {asked.value !== null && (
        <UnlinkSheet
          name={folder.name}
          queuedCount={asked.value}
          onClose={() => (asked.value = null)}
          onUnlink={(keepsQueued) => perform(page, () => linked.unlink(folder.id, keepsQueued))}
        />
      )}
    </li>
  );
}

function lastLookWords({ folder }: FolderState, nowMs: number): string {
  const { lastLook } = folder;
  if (lastLook === null) return "";
  const ago = LINKED_WORDS.ago(nowMs - lastLook.endedAtMs);
  return LINKED_WORDS.lastLook(ago, formatDuration(lastLook.tookMs));
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details class="source-names">
      <summary>{title}</summary>
      <ul>
        {names.map((name) => (
          <li key={name} dir="auto">
            {name}
          </li>
        ))}
      </ul>
    </details>
  );
}
