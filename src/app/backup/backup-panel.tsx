import { useEffect } from "preact/hooks";
import { LazyPart } from "../parts/lazy-part.tsx";
import { usePage } from "../state/page-context.ts";
import { Sentence } from "./sentence.tsx";

const loadBody = async () => (await import("./backup-body.tsx")).BackupBody;

/** The screen that collects photos and shows them on their way. */
export function BackupPanel() {
  const { queue } = usePage();
  // It comes while the queue is still being read, and stands at once with what that says: nothing is moved afterwards.
  useEffect(() => void loadBody().catch(() => {}), []);
  const isRead = queue.revision.value > 0 || queue.problem.value !== null;
  return (
    <>
      <Sentence />
      {isRead && <LazyPart load={loadBody} />}
    </>
  );
}
