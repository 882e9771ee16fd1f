import { useState } from "preact/hooks";
import { REPORT_WORDS } from "../../core/words/spoken.ts";
import { FileName } from "../parts/file-name.tsx";

/** So many names are shown at first, and so many when a person asks: thousands say no more than their count. */
const FEW = 5;
const MANY = 200;

/** Some names of files, and how many more there are. */
export function NamedFiles({ filenames }: { filenames: readonly string[] }) {
  const [all, setAll] = useState(false);
  // A sixth is shown rather than counted.
  const shown = filenames.length <= FEW + 1 ? FEW + 1 : all ? MANY : FEW;
  const left = filenames.length - shown;
  return (
    <ul class="named-files">
      {filenames.slice(0, shown).map((filename, at) => (
        <li key={at}>
          <FileName filename={filename} />
        </li>
      ))}
      {left > 0 && (
        <li>
          {all ? (
            <span class="quiet">{REPORT_WORDS.more(left)}</span>
          ) : (
            <button type="button" class="button-quiet" onClick={() => setAll(true)}>
              {REPORT_WORDS.more(left)}
            </button>
          )}
        </li>
      )}
    </ul>
  );
}
