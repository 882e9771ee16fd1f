import { useEffect, useState } from "preact/hooks";
import type { FolderState, LinkedFolders } from "../../core/linked/linked-folders-port.ts";
import { BACKUP_WORDS } from "../../core/words/spoken.ts";
import { coalesced } from "../state/coalesced.ts";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";

/** Counting all files of all folders is no work for every change of the queue, ms. */
const READ_EVERY_MS = 5_000;

/** Linked folders that the browser lets nobody read until the person says yes again; their photos wait. */
export function HeldFolders() {
  const page = usePage();
  const { services } = page;
  const [linked, setLinked] = useState<LinkedFolders | null>(null);
  const [held, setHeld] = useState<FolderState[]>([]);
  const [refused, setRefused] = useState("");
  useEffect(() => {
    let current = true;
    let stop = () => {};
    const follow = async () => {
      const folders = (await services.browser()).linkedFolders(services.store, services.worker);
      if (!current || !folders.canLink) return;
      const read = coalesced(async () => {
        const states = await folders.list();
        if (current) setHeld(states.filter(({ folder }) => folder.access === "ask"));
        await new Promise((resolve) => setTimeout(resolve, READ_EVERY_MS));
      });
      setLinked(folders);
      stop = folders.onChange(() => void read());
      await read();
    };
    // What cannot be read is told by the queue's own refresh.
    follow().catch(() => {});
    return () => {
      current = false;
      stop();
    };
  }, [services]);
  if (linked === null || held.length === 0) return null;
  const words = BACKUP_WORDS.way;
  const allow = (id: string) =>
    perform(page, async () => setRefused((await linked.allow(id)) ? "" : words.refused));
  return (
    <div class="way-why">
      {held.map(({ folder }) => (
        <div key={folder.id} class="way-folder">
          <p class="quiet">{words.folder(folder.name)}</p>
          <button
            type="button"
            class="button-line"
            aria-label={words.reconnectOf(folder.name)}
            onClick={() => void allow(folder.id)}
          >
            {words.reconnect}
          </button>
        </div>
      ))}
      <p role="alert" class="problem">
        {refused}
      </p>
    </div>
  );
}
