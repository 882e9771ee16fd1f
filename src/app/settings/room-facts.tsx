import { useEffect } from "preact/hooks";
import type { StoredHere } from "../../core/page-ports.ts";
import { formatBytes } from "../../core/view/format-bytes.ts";
import { SETTINGS_WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";

/** How much room photos take and have, at home and on this device. */
export function RoomFacts({ stored }: { stored: StoredHere }) {
  const { link, library, queue } = usePage();
  const status = link.status.value;
  const freeBytes = status?.kind === "paired" ? status.freeBytes : null;
  const photoBytes = library.total.value?.sizeBytes ?? null;
  const { waitingBytes } = queue.totals.value;
  const { usedBytes, leftBytes } = stored;
  const words = SETTINGS_WORDS.device;
  // What came home since it was read last counts too.
  useEffect(() => library.refreshSoon(), [library]);
  return (
    <section class="card rooms" aria-labelledby="room-title">
      <h3 id="room-title">{words.room}</h3>
      <div class="room">
        <h4>{words.roomAtHome}</h4>
        <p>{homeWords(photoBytes, freeBytes)}</p>
        <RoomBar usedBytes={photoBytes} leftBytes={freeBytes} />
      </div>
      <div class="room">
        <h4>{words.here}</h4>
        <p>{hereWords(stored)}</p>
        <RoomBar usedBytes={usedBytes} leftBytes={leftBytes} />
        <p class="quiet">
          {waitingBytes > 0 && `${words.onTheWay(formatBytes(waitingBytes))} `}
          {words.hereHint}
        </p>
      </div>
    </section>
  );
}

function homeWords(photoBytes: number | null, freeBytes: number | null): string {
  const words = SETTINGS_WORDS.device;
  if (freeBytes === null) return words.homeUnknown;
  if (photoBytes === null) return words.homeFree(formatBytes(freeBytes));
  return words.homeUsed(formatBytes(photoBytes), formatBytes(freeBytes));
}

function hereWords({ usedBytes, leftBytes }: StoredHere): string {
  const words = SETTINGS_WORDS.device;
  if (usedBytes === null) return words.hereUnknown;
  return leftBytes === null
    ? words.hereUsed(formatBytes(usedBytes))
    : words.hereUsedAndLeft(formatBytes(usedBytes), formatBytes(leftBytes));
}

/** The words above it say the same; nothing where one of the two is not known. */
function RoomBar({ usedBytes, leftBytes }: StoredHere) {
  if (usedBytes === null || leftBytes === null) return null;
  const ratio = usedBytes / Math.max(1, usedBytes + leftBytes);
  return (
    <div class="bar" aria-hidden="true">
      <div class="bar-done" style={{ transform: `scaleX(${ratio})` }} />
    </div>
  );
}
