import { useEffect, useState } from "preact/hooks";
import type { LookedAtExport, LookProgress, PickedPart } from "../../core/import-ports.ts";
import { IMPORT_WORDS } from "../../core/view/import-words.ts";
import { LoadAgain } from "../parts/load-again.tsx";
import { ProgressBar } from "../parts/progress-bar.tsx";
import { usePage } from "../state/page-context.ts";
import { ImportResult, RefusedList } from "./import-result.tsx";
import { type ImportState, importState } from "./import-state.ts";
import "./import.css";

const words = IMPORT_WORDS;
/** Preact's types know nothing of it. */
const FOLDER = { webkitdirectory: true };

/** Brings in what Google Photos or Apple gave a person of their photos: first what it would be, then the import. */
export function ImportCard() {
  const { services } = usePage();
  const [state, setState] = useState<ImportState | "failed" | null>(null);
  useEffect(() => {
    importState(services.importer).then(setState, () => setState("failed"));
  }, [services]);
  if (state === null) return null;
  if (state === "failed") return <LoadAgain />;
  return (
    <section class="card import" aria-labelledby="import-title">
      <h2 id="import-title">{words.title}</h2>
      <ImportStepView state={state} />
    </section>
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
          {step.kind === "failed" && <p role="alert">{words.failed}</p>}
          {step.kind === "stopped" && <p role="status">{words.stopped}</p>}
          <ChooseExport state={state} />
        </>
      );
    case "looking":
      return (
        <>
          <p role="status">{lookWords(step.progress)}</p>
          <button type="button" class="button-line" onClick={() => state.stop()}>
            {words.cancel}
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
            label={words.progress(tally)}
          />
          <p>{waitsForRoom ? words.waitsForRoom : words.progress(tally)}</p>
          <button type="button" class="button-line" onClick={() => state.stop()}>
            {words.stop}
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
    ? words.looking(progress.count)
    : words.reading(progress.doneCount, progress.allCount);
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
          {words.pickAgain(
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
              {words.reopen}
            </button>
          )}
        </p>
      )}
      <p class="quiet">{words.hint}</p>
      <div class="import-ways">
        {pickZips !== null && (
          <button type="button" class="button-line" onClick={() => void pickZips().then(look)}>
            {words.pickZips}
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
          {words.pickZips}
        </label>
        <label class="button-line">
          <input
            id="import-folder"
            class="visually-hidden"
            type="file"
            {...FOLDER}
            onChange={(event) => take(event.currentTarget)}
          />
          {words.pickFolder}
        </label>
      </div>
    </>
  );
}

function Plan({ state, looked }: { state: ImportState; looked: LookedAtExport }) {
  const { counts, refused, begun } = looked;
  const isEmpty = counts.photos + counts.videos === 0;
  return (
    <div role="group" aria-label={words.plan[looked.kind]}>
      <h3>{words.plan[looked.kind]}</h3>
      {isEmpty ? (
        <p>{words.nothing}</p>
      ) : (
        <ul class="import-plan">
          {words.lines(counts).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <RefusedList refused={refused} count={refused.length} />
      {begun !== null && <p>{words.resume(begun.doneCount, begun.allCount)}</p>}
      <div class="import-ways">
        {!isEmpty && (
          <button type="button" class="button" onClick={() => void state.run(looked)}>
            {begun === null ? words.start : words.goOn}
          </button>
        )}
        <button type="button" class="button-line" onClick={() => state.close()}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
