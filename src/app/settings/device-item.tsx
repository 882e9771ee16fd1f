import type { PairedDevice } from "../../core/page-ports.ts";
import { formatAgo } from "../../core/view/format-ago.ts";
import { DEVICE_WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";

const NOW_MS = 60_000;

type DeviceItemProps = { device: PairedDevice; onRename: () => void; onRevoke: () => void };

/** One device of the home. This one is left by "Leave this home", which takes its photos into account. */
export function DeviceItem({ device, onRename, onRevoke }: DeviceItemProps) {
  const { services } = usePage();
  const { name, isThis, lastSeenAtMs, waitingCount } = device;
  const words = DEVICE_WORDS;
  const agoMs = services.nowMs() - lastSeenAtMs;
  const seen = agoMs < NOW_MS ? words.seenNow : words.seen(formatAgo(agoMs));
  const facts = [
    isThis ? words.isThis : seen,
    ...(waitingCount === null || waitingCount === 0 ? [] : [words.waiting(waitingCount)]),
  ];
  return (
    <li class="device">
      <div class="device-words">
        <bdi class="device-name">{name}</bdi>
        <span class={isThis ? "quiet device-this" : "quiet"}>{facts.join(" · ")}</span>
      </div>
      <div class="device-actions">
        <button
          type="button"
          class="button-quiet"
          aria-label={words.renameOf(name)}
          onClick={onRename}
        >
          {words.rename}
        </button>
        {!isThis && (
          <button
            type="button"
            class="button-quiet"
            aria-label={words.revokeOf(name)}
            onClick={onRevoke}
          >
            {words.revoke}
          </button>
        )}
      </div>
    </li>
  );
}
