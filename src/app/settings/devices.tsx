import { useEffect, useState } from "preact/hooks";
import type { Invitation, PairedDevice } from "../../core/page-ports.ts";
import { DEVICE_WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";
import { DeviceItem } from "./device-item.tsx";
import { InviteSheet } from "./invite-sheet.tsx";
import { RenameSheet } from "./rename-sheet.tsx";
import { RevokeSheet } from "./revoke-sheet.tsx";
import { useDevices } from "./use-devices.ts";

/** The devices of the home: what they are called, when they were seen, and the way in and out. */
export function Devices() {
  const page = usePage();
  const { devices, read } = useDevices();
  const [renamed, setRenamed] = useState<PairedDevice | null>(null);
  const [revoked, setRevoked] = useState<PairedDevice | null>(null);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const words = DEVICE_WORDS;
  const invite = () =>
    perform(page, async () => setInvitation(await (await page.services.devices()).invite()));
  useEffect(() => {
    if (invitation === null) void read();
  }, [invitation]);
  return (
    <div class="card devices">
      <p class="quiet">{words.hint}</p>
      {devices.kind === "reading" && <p role="status">{words.reading}</p>}
      {devices.kind === "unpaired" && <p>{words.unpaired}</p>}
      {devices.kind === "failed" && (
        <p role="alert">
          {words.failed(devices.words)}{" "}
          <button type="button" class="button-quiet" onClick={() => void read()}>
            {words.again}
          </button>
        </p>
      )}
      {devices.kind === "read" && (
        <>
          <ul role="list" class="device-list">
            {devices.devices.map((device) => (
              <DeviceItem
                key={device.id}
                device={device}
                onRename={() => setRenamed(device)}
                onRevoke={() => setRevoked(device)}
              />
            ))}
          </ul>
          <button type="button" class="button-line" onClick={() => void invite()}>
            {words.invite}
          </button>
        </>
      )}
      {renamed !== null && (
        <RenameSheet
          device={renamed}
          onClose={() => setRenamed(null)}
          onRenamed={() => void read()}
        />
      )}
      {revoked !== null && (
        <RevokeSheet
          device={revoked}
          onClose={() => setRevoked(null)}
          onRevoked={() => void read()}
        />
      )}
      {invitation !== null && (
        <InviteSheet invitation={invitation} onClose={() => setInvitation(null)} />
      )}
    </div>
  );
}
