import { useState } from "preact/hooks";
import { localDay } from "../../core/view/format-day.ts";
import { safeExport } from "../../core/view/safe-export.ts";
import { SAFE_WORDS } from "../../core/words/spoken.ts";
import { saveFile } from "../activity/save-file.ts";
import { usePage } from "../state/page-context.ts";
import { wordsOf } from "../state/words-of.ts";
import { HomeChanged } from "./home-changed.tsx";
import { type SafeList, type SafeProgress, readSafeList } from "./read-safe-list.ts";
import { SafeResult } from "./safe-result.tsx";
import { useHomeChange } from "./use-home-change.ts";
import "./safe.css";

/** Which photos of this device may go from it, as far as that can be known; asked for by hand, for it reads every receipt. */
export function SafeToDelete() {
  const { services } = usePage();
  const change = useHomeChange();
  const [list, setList] = useState<SafeList | null>(null);
  const [progress, setProgress] = useState<SafeProgress | null>(null);
  const [problem, setProblem] = useState("");
  const check = async () => {
    if (progress !== null) return;
    setProblem("");
    setList(null);
    setProgress({ kind: "asking" });
    try {
      const api = await services.library();
      setList(await readSafeList(services.store, api, services.nowMs, setProgress));
    } catch (error) {
      setProblem(SAFE_WORDS.failed(wordsOf(error)));
    }
    setProgress(null);
  };
  return (
    <section class="card safe" aria-labelledby="safe-title">
      <h3 id="safe-title">{SAFE_WORDS.title}</h3>
      <p class="quiet">{SAFE_WORDS.hint}</p>
      {change.isChanged && <HomeChanged onTrust={change.trust} />}
      {!change.isChanged && (
        <button type="button" class="button-line" onClick={() => void check()}>
          {list === null ? SAFE_WORDS.check : SAFE_WORDS.again}
        </button>
      )}
      <p role="status" class="quiet">
        {progress?.kind === "checking" && SAFE_WORDS.checking(progress.done, progress.all)}
        {progress?.kind === "asking" && SAFE_WORDS.asking}
      </p>
      <p role="alert" class="problem">
        {problem}
      </p>
      {list !== null && !change.isChanged && (
        <SafeResult list={list} onExport={() => saveList(list)} />
      )}
    </section>
  );
}

function saveList({ safe, homeId, asOfMs }: SafeList): void {
  const filename = `homeward-safe-to-delete-${localDay(asOfMs)}.json`;
  saveFile(filename, safeExport(safe, homeId, asOfMs));
}
