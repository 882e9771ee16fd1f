import type { ImportTally } from "../../core/import-ports.ts";
import { inWords } from "../../core/view/in-words.ts";
import { IMPORT_WORDS } from "../../core/words/spoken.ts";
import { FileName } from "../parts/file-name.tsx";

/** What became of an import. */
export function ImportResult({ tally, onClose }: { tally: ImportTally; onClose: () => void }) {
  return (
    <>
      <p role="status">{IMPORT_WORDS.done(tally)}</p>
      <RefusedList refused={tally.refused} count={tally.refusedCount} />
      <button type="button" class="button-line" onClick={onClose}>
        {IMPORT_WORDS.close}
      </button>
    </>
  );
}

/** Files that could not be taken in, each with its reason; nothing where there is none. */
export function RefusedList({
  refused,
  count,
}: {
  refused: ImportTally["refused"];
  count: number;
}) {
  if (count === 0) return null;
  return (
    <ul class="import-refused">
      {refused.map(({ filename, words }, at) => (
        <li key={at}>
          <FileName filename={filename} /> <span class="quiet">{inWords(words)}</span>
        </li>
      ))}
      {count > refused.length && <li>{IMPORT_WORDS.more(count - refused.length)}</li>}
    </ul>
  );
}
