import { useState } from "preact/hooks";
import { formatDate, localDay } from "../../core/view/format-day.ts";
import { formatTime } from "../../core/view/format-time.ts";
import { SAFE_WORDS, WORDS } from "../../core/words/spoken.ts";
import { FileName } from "../parts/file-name.tsx";
import { usePage } from "../state/page-context.ts";
import type { SafeList } from "./read-safe-list.ts";

const PAGE = 50;
const KINDS = ["wrong", "gone", "trashed", "unchecked"] as const;

/** What is safe, what exactly that means, and what is not. */
export function SafeResult({ list, onExport }: { list: SafeList; onExport: () => void }) {
  const { services } = usePage();
  const [shown, setShown] = useState(PAGE);
  const { safe, left, asOfMs } = list;
  const today = localDay(services.nowMs());
  const at = `${formatTime(asOfMs)}, ${formatDate(localDay(asOfMs), today)}`;
  const isNone = safe.length === 0 && KINDS.every((kind) => left[kind] === 0);
  if (isNone) return <p>{SAFE_WORDS.none}</p>;
  return (
    <>
      <p class="safe-count" role="status">
        {SAFE_WORDS.count(safe.length, at)}
      </p>
      {KINDS.filter((kind) => left[kind] > 0).map((kind) => (
        <p key={kind} class="problem">
          {SAFE_WORDS.left[kind](left[kind])}
        </p>
      ))}
      {safe.length > 0 && (
        <>
          <p>{SAFE_WORDS.promise}</p>
          <p class="quiet">{SAFE_WORDS.limits}</p>
          <ul class="safe-list" role="list" aria-label={SAFE_WORDS.listed}>
            {safe.slice(0, shown).map(({ sha256, filename, storedAtMs }) => (
              <li key={sha256}>
                <FileName filename={filename} />
                <span class="quiet">
                  {SAFE_WORDS.since(formatDate(localDay(storedAtMs), today))}
                </span>
              </li>
            ))}
          </ul>
          {safe.length > shown && (
            <button
              type="button"
              class="button-quiet show-more"
              onClick={() => setShown(shown + PAGE)}
            >
              {WORDS.home.more}
            </button>
          )}
          <button type="button" class="button-line" onClick={onExport}>
            {SAFE_WORDS.export}
          </button>
        </>
      )}
    </>
  );
}
