import { CHOOSE_WORDS } from "../../core/words/spoken.ts";
import type { IntakeReport, PickedItem } from "../services.ts";
import type { IntakeState } from "../state/intake-state.ts";

/** What Chromium hands to the page of an installed app that a file was opened with (https://wicg.github.io/web-app-launch/). */
type LaunchParams = { files?: readonly FileSystemHandle[] };
type LaunchQueue = { setConsumer(consumer: (params: LaunchParams) => void): void };

/** Takes the files that were opened with Homeward; launches from before are waiting in the queue. Nothing where there is none. */
export function followLaunches(intake: Pick<IntakeState, "pick">): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    void filesOf(files).then(({ items, refused }) => intake.pick(items, refused));
  });
}

async function filesOf(
  handles: readonly FileSystemHandle[],
): Promise<{ items: PickedItem<File>[]; refused: IntakeReport["refused"] }> {
  const items: PickedItem<File>[] = [];
  const refused: IntakeReport["refused"] = [];
  for (const handle of handles) {
    try {
      items.push({ file: await (handle as FileSystemFileHandle).getFile(), path: handle.name });
    } catch {
      refused.push({ filename: handle.name, words: CHOOSE_WORDS.unreadableFile });
    }
  }
  return { items, refused };
}
