import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { overallProgress } from "../../core/view/overall-progress.ts";
import { type SpeedTrack, steadySpeed, trackSpeed } from "../../core/view/speed.ts";
import { usePage } from "../state/page-context.ts";

/** Bytes per second on the way home; null while it cannot be told honestly. */
export function useSpeed(): number | null {
  const { queue, nowMs, way, services } = usePage();
  const track = useSignal<SpeedTrack>([]);
  useSignalEffect(() => {
    // Read so that standing still is noticed too.
    void nowMs.value;
    const { doneBytes } = overallProgress(queue.totals.value);
    track.value =
      way.situation.value === "going"
        ? trackSpeed(track.peek(), { atMs: services.nowMs(), doneBytes })
        : [];
  });
  return useComputed(() => steadySpeed(track.value)).value;
}
