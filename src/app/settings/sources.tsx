import { useEffect, useMemo, useState } from "preact/hooks";
import type { FolderState } from "../../core/linked/linked-folders-port.ts";
import type { ThisBrowser } from "../../core/page-ports.ts";
import { LINKED_WORDS } from "../../core/words/spoken.ts";
import { coalesced } from "../state/coalesced.ts";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";
import { SourceItem } from "./source-item.tsx";
import "./sources.css";

/** Counting all files anew is no work for every change of the queue, ms. */
const COUNT_EVERY_MS = 1_000;

/** The linked folders: what is home of each, what stands in its way, and how to link another. `isInstalled`: it goes on while closed. */
export function Sources({ browser, isInstalled }: { browser: ThisBrowser; isInstalled: boolean }) {
  const page = usePage();
  const { store, worker } = page.services;
  const linked = useMemo(() => browser.linkedFolders(store, worker), [browser, store, worker]);
  const [states, setStates] = useState<FolderState[]>([]);
  useEffect(() => {
    const read = coalesced(async () => {
      setStates(await linked.list());
      await new Promise((resolve) => setTimeout(resolve, COUNT_EVERY_MS));
    });
    void read();
    return linked.onChange(() => void read());
  }, [linked]);
  const words = LINKED_WORDS;
  return (
    <section class="card sources" aria-labelledby="sources-title">
      <h3 id="sources-title">{words.title}</h3>
      <p class="quiet">{linked.canLink ? words.hint : words.missing}</p>
      {states.length > 0 && (
        <ul role="list" class="source-list">
          {states.map((state) => (
            <SourceItem key={state.folder.id} state={state} linked={linked} />
          ))}
        </ul>
      )}
      {linked.canLink && (
        <>
          <p class="quiet">{isInstalled ? words.installed : words.notInstalled}</p>
          <button
            type="button"
            class="button-line"
            onClick={() => void perform(page, async () => void (await linked.link()))}
          >
            {words.link}
          </button>
        </>
      )}
    </section>
  );
}
