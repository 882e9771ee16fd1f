import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { type Forecast, NO_FORECAST, nextForecast, type Told } from "../../core/view/forecast.ts";
import { overallProgress } from "../../core/view/overall-progress.ts";
import { usePage } from "../state/page-context.ts";

/** How fast photos go home and how long it takes still; null while that cannot be told honestly. */
export function useForecast(): Told | null {
  const { queue, nowMs, way, services } = usePage();
  const forecast = useSignal<Forecast>(NO_FORECAST);
  useSignalEffect(() => {
    // Read so that standing still is noticed too.
    void nowMs.value;
    const { doneBytes, allBytes } = overallProgress(queue.totals.value);
    forecast.value =
      way.situation.value === "going"
        ? nextForecast(forecast.peek(), { atMs: services.nowMs(), doneBytes, allBytes })
        : NO_FORECAST;
  });
  return useComputed(() => forecast.value.told).value;
}
