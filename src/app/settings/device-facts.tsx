import { useState } from "preact/hooks";
import type { PairedDevice } from "../../core/page-ports.ts";
import { SETTINGS_WORDS, WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";
import { RenameSheet } from "./rename-sheet.tsx";

/** This device's name, which can be changed, and the home it belongs to. */
export function DeviceFacts() {
  const page = usePage();
  const [renamed, setRenamed] = useState<PairedDevice | null>(null);
  const status = page.link.status.value;
  const words = SETTINGS_WORDS.device;
  const [name, home] = ((): [string, string] => {
    switch (status?.kind) {
      case "paired":
        return [status.deviceName, WORDS.status.paired];
      case "signed-out":
        return [words.nameUnpaired, WORDS.status.signedOut];
      case "unreachable":
        return [words.nameUnknown, WORDS.status.unreachable];
      case undefined:
        return [words.nameUnknown, WORDS.status.unknown];
    }
  })();
  const rename = () =>
    perform(page, async () => {
      const devices = await (await page.services.devices()).list();
      setRenamed(devices.find(({ isThis }) => isThis) ?? null);
    });
  return (
    <div class="card">
      <dl class="facts">
        <div>
          <dt>{words.name}</dt>
          <dd class="fact-changed">
            <bdi>{name}</bdi>
            {status?.kind === "paired" && (
              <button type="button" class="button-quiet" onClick={() => void rename()}>
                {words.rename}
              </button>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.home}</dt>
          <dd>
            <bdi>{location.host}</bdi>
            <span class="quiet">{home}</span>
          </dd>
        </div>
      </dl>
      {renamed !== null && <RenameSheet device={renamed} onClose={() => setRenamed(null)} />}
    </div>
  );
}
