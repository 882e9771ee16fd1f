import { useState } from "preact/hooks";
import type { WakeRecord } from "../../core/ports.ts";
import { localDay } from "../../core/view/format-day.ts";
import { DIAGNOSTICS_WORDS } from "../../core/words/spoken.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";
import { readDiagnostics } from "./read-diagnostics.ts";
import { saveFile } from "./save-file.ts";

/** The report for whoever helps: shown whole before anything of it is saved. */
export function DiagnosticsCard({ wakes }: { wakes: readonly WakeRecord[] }) {
  const page = usePage();
  const [text, setText] = useState<string | null>(null);
  const words = DIAGNOSTICS_WORDS;
  const show = () => perform(page, async () => setText(await readDiagnostics(page, wakes)));
  const save = () =>
    saveFile(`homeward-diagnostics-${localDay(page.services.nowMs())}.json`, text ?? "");
  return (
    <section class="card diagnostics" aria-labelledby="diagnostics-title">
      <h2 id="diagnostics-title">{words.title}</h2>
      <p class="quiet">{words.hint}</p>
      <button type="button" class="button-line" onClick={() => void show()}>
        {words.show}
      </button>
      {text !== null && (
        <Sheet
          heading={words.sheet}
          onClose={() => setText(null)}
          actions={
            <>
              <CopyButton text={text} label={words.copy} copied={words.copied} />
              <button type="button" class="button" onClick={save}>
                {words.save}
              </button>
            </>
          }
        >
          <p class="quiet">{words.shown}</p>
          <pre
            class="diagnostics-text"
            dir="ltr"
            tabIndex={0}
            role="region"
            aria-label={words.sheet}
          >
            {text}
          </pre>
        </Sheet>
      )}
    </section>
  );
}
