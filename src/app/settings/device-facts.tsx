import { formatBytes } from "../../core/view/format-bytes.ts";
import { SETTINGS_WORDS, WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";

/** This device's name, its home, and what is stored here. `usedBytes` null: the browser does not tell. */
export function DeviceFacts({ usedBytes }: { usedBytes: number | null }) {
  const { link } = usePage();
  const status = link.status.value;
  const words = SETTINGS_WORDS.device;
  const [name, home] = ((): [string, string] => {
    switch (status?.kind) {
      case "paired":
        return [status.deviceName, roomWords(status.freeBytes)];
      case "signed-out":
        return [words.nameUnpaired, WORDS.status.signedOut];
      case "unreachable":
        return [words.nameUnknown, WORDS.status.unreachable];
      case undefined:
        return [words.nameUnknown, WORDS.status.unknown];
    }
  })();
  return (
    <section class="card" aria-labelledby="device-title">
      <h2 id="device-title">{words.title}</h2>
      <dl class="facts">
        <div>
          <dt>{words.name}</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>{words.home}</dt>
          <dd>
            {location.host}
            <span class="quiet">{home}</span>
          </dd>
        </div>
        <div>
          <dt>{words.used}</dt>
          <dd>
            {usedBytes === null ? words.usedUnknown : formatBytes(usedBytes)}
            <span class="quiet">{words.usedHint}</span>
          </dd>
        </div>
      </dl>
    </section>
  );
}

function roomWords(freeBytes: number | null): string {
  return freeBytes === null ? WORDS.status.paired : WORDS.status.room(formatBytes(freeBytes));
}
