import type { PairedDevice } from "../../core/page-ports.ts";
import { DEVICE_WORDS } from "../../core/words/spoken.ts";
import { Sheet } from "../parts/sheet.tsx";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";

type RevokeSheetProps = { device: PairedDevice; onClose: () => void; onRevoked: () => void };

/** Asks whether a device is to be signed out, and says what that means. */
export function RevokeSheet({ device, onClose, onRevoked }: RevokeSheetProps) {
  const page = usePage();
  const words = DEVICE_WORDS;
  const revoke = () => {
    onClose();
    void perform(page, async () => {
      await (await page.services.devices()).revoke(device.id);
      page.done.value = { words: words.revoked(device.name), undo: null };
      onRevoked();
    });
  };
  return (
    <Sheet
      heading={words.question(device.name)}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button-line" onClick={onClose}>
            {words.keep}
          </button>
          <button type="button" class="button" onClick={revoke}>
            {words.confirm}
          </button>
        </>
      }
    >
      <p>{words.consequence}</p>
    </Sheet>
  );
}
