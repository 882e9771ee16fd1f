import { said } from "../src/core/said.ts";
import { HomewardError } from "../src/core/errors.ts";
import type { UploadJob } from "../src/core/jobs/job.ts";
import { isReceiptFor, type JobEffect, type JobEvent } from "../src/core/jobs/step.ts";
import type { UploadStatus } from "../src/core/tus/client.ts";
import type { WakeState } from "./wake-state.ts";

/**
 * Carries one job as far as it goes: performs the effects that `stepJob` names and feeds back what happened, until the
 * photo is home, the job failed, or the wake must stop. Dying anywhere in here loses at most the chunk in hand.
 */
export async function carry(wake: WakeState, job: UploadJob): Promise<void> {
  const signal = wake.beginJob(job.id);
  try {
    let events: JobEvent[] = [{ kind: "started", chunkBytes: wake.chunkBytes }];
    for (;;) {
      const applied = await wake.parts.store.apply(job.id, events);
      wake.parts.onChanged();
      await performAsides(wake, applied.effects);
      const next = applied.effects.find(isRequest);
      if (applied.job?.state !== "pending" || next === undefined) return;
      // Asking where an upload stands costs next to nothing; everything else is begun only under the person's conditions.
      if (next.kind !== "queryOffset" && !(await wake.mayGoOn())) {
        await interrupt(wake, job);
        return;
      }
      events = await perform(wake, applied.job, next, signal);
    }
  } finally {
    wake.endJob(job.id);
  }
}

type RequestEffect = Extract<
  JobEffect,
  { kind: "createUpload" | "queryOffset" | "sendChunk" | "readSource" }
>;

function isRequest(effect: JobEffect): effect is RequestEffect {
  return ["createUpload", "queryOffset", "sendChunk", "readSource"].includes(effect.kind);
}

async function performAsides(wake: WakeState, effects: readonly JobEffect[]): Promise<void> {
  for (const effect of effects) {
    if (effect.kind === "holdQueue") await wake.hold(effect.hold);
    if (effect.kind === "halveChunk") await wake.way.chunkRefused(effect.refusedBytes);
  }
}

async function interrupt(wake: WakeState, job: UploadJob): Promise<void> {
  await wake.parts.store.apply(job.id, [{ kind: "interrupted" }]);
  wake.parts.onChanged();
}

/** Performs one request and tells what happened as events. */
async function perform(
  wake: WakeState,
  job: UploadJob,
  effect: RequestEffect,
  signal: AbortSignal,
): Promise<JobEvent[]> {
  const startedAtMs = wake.parts.nowMs();
  try {
    return await request(wake, job, effect, signal);
  } catch (error) {
    if (signal.aborted) return [{ kind: "interrupted" }];
    const chunkBytes = "lengthBytes" in effect ? effect.lengthBytes : wake.chunkBytes;
    const { explain } = await import("./explain.ts");
    return explain(wake, job, error, { chunkBytes, ms: wake.parts.nowMs() - startedAtMs });
  }
}

async function request(
  wake: WakeState,
  job: UploadJob,
  effect: RequestEffect,
  signal: AbortSignal,
): Promise<JobEvent[]> {
  const { home, store, sha256Of } = wake.parts;
  switch (effect.kind) {
    case "queryOffset":
      return confirmed(wake, job, await home.status(effect.uploadUrl, signal));
    case "readSource": {
      const sha256 = await sha256Of(await store.bytes(job.id));
      // Of a linked file there is no copy that could be as it was: it is sent as what it is.
      if (job.source !== undefined && sha256 !== job.sha256)
        throw new HomewardError("source-changed");
      return [{ kind: "sourceRead", sha256 }];
    }
    case "createUpload": {
      const chunk = await store.bytes(job.id, { startByte: 0, endByte: effect.lengthBytes });
      const hash = chunk.size === job.sizeBytes ? job.sha256 : await sha256Of(chunk);
      const sent = await timed(wake, job, chunk, () => home.create(job, chunk, hash, signal));
      if (sent.receipt !== null) return confirmed(wake, job, sent);
      return [
        {
          kind: "uploadCreated",
          uploadUrl: sent.uploadUrl,
          offsetBytes: sent.offsetBytes,
          chunkBytes: wake.chunkBytes,
        },
      ];
    }
    case "sendChunk": {
      const { uploadUrl, offsetBytes } = effect;
      const chunk = await store.bytes(job.id, {
        startByte: offsetBytes,
        endByte: offsetBytes + effect.lengthBytes,
      });
      const hash = chunk.size === job.sizeBytes ? job.sha256 : await sha256Of(chunk);
      const sent = await timed(wake, job, chunk, () =>
        home.send(uploadUrl, offsetBytes, chunk, hash, signal),
      );
      // "Fine" without having taken a byte would be answered with the same chunk for ever.
      if (sent.receipt === null && sent.offsetBytes <= offsetBytes)
        throw new HomewardError("home-error", said("not-kept"));
      return confirmed(wake, job, sent);
    }
  }
}

async function timed<T extends UploadStatus>(
  wake: WakeState,
  job: UploadJob,
  chunk: Blob,
  send: () => Promise<T>,
): Promise<T> {
  const startedAtMs = wake.parts.nowMs();
  wake.way.began(job);
  const answer = await send();
  wake.sentBytes += chunk.size;
  await wake.way.sent(job, chunk.size, wake.parts.nowMs() - startedAtMs);
  return answer;
}

function confirmed(wake: WakeState, job: UploadJob, status: UploadStatus): JobEvent[] {
  if (status.receipt === null)
    return [
      { kind: "offsetConfirmed", offsetBytes: status.offsetBytes, chunkBytes: wake.chunkBytes },
    ];
  // A receipt for something else sets the photo aside; acknowledging that would throw the photo away.
  if (!isReceiptFor(status.receipt, job)) return [{ kind: "receiptRead", receipt: status.receipt }];
  wake.homeCount++;
  // Receipt, row and bytes go in one transaction: acknowledged as soon as it has succeeded.
  return [{ kind: "receiptRead", receipt: status.receipt }, { kind: "acknowledged" }];
}
