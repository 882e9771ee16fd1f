import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Catalogue } from "../ports/catalogue.ts";
import type { PartStore } from "../ports/part-store.ts";
import { type Counter, type Histogram, Metrics } from "./registry.ts";
import { registerVerifyMetrics } from "./verify-metrics.ts";

/** Seconds; from an answer out of memory to a large chunk over a slow line. */
const LATENCY_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const LOOP_RESOLUTION_MS = 20;
const NS_PER_S = 1e9;

/** What the routes and the intake count, and the registry for everybody else. */
export type HomeMetrics = {
  registry: Metrics;
  uploadsStarted: Counter;
  uploadsFinished: Counter;
  /** By `code` of the closed table. */
  uploadsFailed: Counter;
  uploadBytes: Counter;
  /** By `method`, `route` and `status`. */
  latency: Histogram;
  stop(): void;
};

/** The numbers that every home has. */
export function openHomeMetrics(home: {
  catalogue: Pick<
    Catalogue,
    | "totals"
    | "trashTotals"
    | "listDevices"
    | "listUnfinishedUploads"
    | "countUndrawn"
    | "verifyRuns"
  >;
  parts: Pick<PartStore, "freeBytes">;
}): HomeMetrics {
  const { catalogue, parts } = home;
  const registry = new Metrics();
  const loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
  loop.enable();
  registerVerifyMetrics(registry, catalogue);
  const gauge = registry.gauge.bind(registry);
  gauge(
    "homeward_assets",
    "Photos in the timeline.",
    async () => (await catalogue.totals()).assetCount,
  );
  gauge(
    "homeward_library_bytes",
    "Bytes of the photos in the timeline.",
    async () => (await catalogue.totals()).byteCount,
  );
  gauge(
    "homeward_trash_assets",
    "Photos in the trash.",
    async () => (await catalogue.trashTotals()).count,
  );
  gauge(
    "homeward_trash_bytes",
    "Bytes that emptying the trash would free.",
    async () => (await catalogue.trashTotals()).bytes,
  );
  gauge("homeward_devices", "Paired devices.", async () => (await catalogue.listDevices()).length);
  gauge(
    "homeward_unfinished_uploads",
    "Uploads that stand between their first and their last byte.",
    async () => (await catalogue.listUnfinishedUploads()).length,
  );
  gauge(
    "homeward_pictures_waiting",
    "Small pictures that are still to be drawn.",
    async () => await catalogue.countUndrawn(),
  );
  gauge("homeward_disk_free_bytes", "Room for photos.", async () => await parts.freeBytes());
  gauge("homeward_process_resident_bytes", "Memory of the process.", () =>
    process.memoryUsage.rss(),
  );
  gauge(
    "homeward_event_loop_delay_seconds",
    "Delay of the event loop since the last reading.",
    () => {
      const quantiles = [50, 99].map((percent) => ({
        labels: { quantile: String(percent / 100) },
        value: (loop.percentile(percent) || 0) / NS_PER_S,
      }));
      loop.reset();
      return quantiles;
    },
  );
  return {
    registry,
    uploadsStarted: registry.counter("homeward_uploads_started_total", "Uploads that began."),
    uploadsFinished: registry.counter(
      "homeward_uploads_finished_total",
      "Uploads whose file is home.",
    ),
    uploadsFailed: registry.counter(
      "homeward_uploads_failed_total",
      "Requests of uploads that failed, by code; most go on later.",
    ),
    uploadBytes: registry.counter(
      "homeward_upload_bytes_total",
      "Bytes of uploads that were taken in.",
    ),
    latency: registry.histogram(
      "homeward_request_seconds",
      "From the head of a request to the end of its answer; streams of events are left out.",
      LATENCY_S,
    ),
    stop: () => loop.disable(),
  };
}
