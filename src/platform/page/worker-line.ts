import type { Doorbell, PageMessage } from "../../core/messages/messages.ts";
import { parseWorkerMessage } from "../../core/messages/messages.ts";
import type { WorkerLine } from "../../core/page-ports.ts";

/** The page's line to the service worker; posting starts a worker that sleeps. Answers its "still there?". */
export function openWorkerLine(container: ServiceWorkerContainer): WorkerLine {
  const listeners = new Set<() => void>();
  const post = async (message: PageMessage): Promise<void> => {
    const registration = await container.ready;
    registration.active?.postMessage(message);
  };
  container.addEventListener("message", (event) => {
    const message = parseWorkerMessage(event.data);
    if (message === null) return;
    if (message.kind === "stillThere") {
      void post({ kind: "stillHere" });
      return;
    }
    for (const listener of listeners) listener();
  });
  container.startMessages();
  return {
    ring(doorbell: Doorbell) {
      void post({ kind: "doorbellRang", doorbell });
    },
    cancelled(jobId) {
      void post({ kind: "jobCancelled", jobId });
    },
    linkLost() {
      void post({ kind: "linkLost" });
    },
    leaving() {
      void post({ kind: "signingOut" });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
