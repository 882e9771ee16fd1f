import { useEffect, useRef, useState } from "preact/hooks";
import type { LookedAtExport, LookProgress, PickedPart } from "../../core/import-ports.ts";
import { IMPORT_WORDS } from "../../core/words/spoken.ts";
import { LoadAgain } from "../parts/load-again.tsx";
import { ProgressBar } from "../parts/progress-bar.tsx";
import { usePage } from "../state/page-context.ts";
import { ImportResult, RefusedList } from "./import-result.tsx";
import { type ImportState, importState } from "./import-state.ts";
import "./import.css";

/** Preact's types know nothing of it. */
const FOLDER = { webkitdirectory: true };

/** Brings in what Google Photos or Apple gave a person of their photos: first what it would be, then the import. */
export function ImportCard() {
  const { services } = usePage();
  const [state, setState] = useState<ImportState | "failed" | null>(null);
  useEffect(() => {
    importState(services.importer).then(setState, () => setState("failed"));
  }, [services]);
  if (state === "failed") return <LoadAgain />;
  return (
    <section class="card import" aria-labelledby="import-title">
      {state === null ? (
        <h3>{IMPORT_WORDS.title}</h3>
      ) : (
        <>
          <ImportTitle state={state} />
          <ImportStepView state={state} />
        </>
      )}
    </section>
  );
}

/** The buttons of a step go with it: who pressed one by keyboard goes on at the heading, with what stands there now. */
function ImportTitle({ state }: { state: ImportState }) {
  const title = useRef<HTMLHeadingElement>(null);
  const { kind } = state.step.value;
  const before = useRef(kind);
  useEffect(() => {
    if (before.current !== kind && document.activeElement === document.body)
      title.current?.focus({ preventScroll: true });
    before.current = kind;
  }, [kind]);
  return (
    <h3 id="import-title" ref={title} tabIndex={-1}>
      {IMPORT_WORDS.title}
    </h3>
  );
}

function ImportStepView({ state }: { state: ImportState }) {
  const step = state.step.value;
  switch (step.kind) {
    case "none":
    case "failed":
    case "stopped":
      return (
        <>
          {step.kind === "failed" && <p role="alert">{IMPORT_WORDS.failed}</p>}
          {step.kind === "stopped" && <p role="status">{IMPORT_WORDS.stopped}</p>}
          <ChooseExport state={state} />
        </>
      );
    case "looking":
      return (
        <>
          <p role="status">{lookWords(step.progress)}</p>
          <button type="button" class="button-line" onClick={() => state.stop()}>
            {IMPORT_WORDS.cancel}
          </button>
        </>
      );
    case "planned":
      return <Plan state={state} looked={step.looked} />;
    case "running": {
      const { tally, waitsForRoom } = step;
      return (
        <>
          <ProgressBar
            ratio={tally.allCount === 0 ? 0 : tally.doneCount / tally.allCount}
            label={IMPORT_WORDS.progress(tally)}
          />
          <p>{waitsForRoom ? IMPORT_WORDS.waitsForRoom : IMPORT_WORDS.progress(tally)}</p>
          <button type="button" class="button-line" onClick={() => state.stop()}>
            {IMPORT_WORDS.stop}
          </button>
        </>
      );
    }
    case "done":
      return <ImportResult tally={step.tally} onClose={() => state.close()} />;
  }
}

function lookWords(progress: LookProgress): string {
  return progress.kind === "listing"
    ? IMPORT_WORDS.looking(progress.count)
    : IMPORT_WORDS.reading(progress.doneCount, progress.allCount);
}

function ChooseExport({ state }: { state: ImportState }) {
  const { pickZips } = state.importer;
  const unfinished = state.unfinished.value;
  const look = (picked: readonly PickedPart<File>[] | null) => {
    if (picked !== null && picked.length > 0) void state.look(picked);
  };
  const take = (picker: HTMLInputElement) => {
    const files = Array.from(picker.files ?? [], (file) => ({
      file,
      path: file.webkitRelativePath || file.name,
    }));
    picker.value = "";
    look(files);
  };
  const reopen = unfinished?.reopen ?? null;
  return (
    <>
      {unfinished !== null && (
        <p class="import-unfinished">
          {IMPORT_WORDS.pickAgain(
            unfinished.tally.doneCount,
            unfinished.tally.allCount,
            unfinished.names.join(", "),
          )}{" "}
          {reopen !== null && (
            <button
              type="button"
              class="button-line"
              onClick={() =>
                void reopen().then((parts) => look(parts as PickedPart<File>[] | null))
              }
            >
              {IMPORT_WORDS.reopen}
            </button>
          )}
        </p>
      )}
      <p class="quiet">{IMPORT_WORDS.hint}</p>
      <div class="import-ways">
        {pickZips !== null && (
          <button type="button" class="button-line" onClick={() => void pickZips().then(look)}>
            {IMPORT_WORDS.pickZips}
          </button>
        )}
        <label class="button-line" hidden={pickZips !== null}>
          <input
            id="import-zips"
            class="visually-hidden"
            type="file"
            multiple
            accept=".zip,application/zip"
            onChange={(event) => take(event.currentTarget)}
          />
          {IMPORT_WORDS.pickZips}
        </label>
        <label class="button-line">
          <input
            id="import-folder"
            class="visually-hidden"
            type="file"
            {...FOLDER}
            onChange={(event) => take(event.currentTarget)}
          />
          {IMPORT_WORDS.pickFolder}
        </label>
      </div>
    </>
  );
}

function Plan({ state, looked }: { state: ImportState; looked: LookedAtExport }) {
  const { counts, refused, begun } = looked;
  const isEmpty = counts.photos + counts.videos === 0;
  return (
    <div role="group" aria-label={IMPORT_WORDS.plan[looked.kind]}>
      <h4>{IMPORT_WORDS.plan[looked.kind]}</h4>
      {isEmpty ? (
        <p>{IMPORT_WORDS.nothing}</p>
      ) : (
        <ul class="import-plan">
          {IMPORT_WORDS.lines(counts).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <RefusedList refused={refused} count={refused.length} />
      {begun !== null && <p>{IMPORT_WORDS.resume(begun.doneCount, begun.allCount)}</p>}
      <div class="import-ways">
        {!isEmpty && (
          <button type="button" class="button" onClick={() => void state.run(looked)}>
            {begun === null ? IMPORT_WORDS.start : IMPORT_WORDS.goOn}
          </button>
        )}
        <button type="button" class="button-line" onClick={() => state.close()}>
          {IMPORT_WORDS.cancel}
        </button>
      </div>
    </div>
  );
}
