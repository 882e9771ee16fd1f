import type { Invitation } from "../../core/page-ports.ts";
import { DEVICE_WORDS } from "../../core/words/spoken.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { Sheet } from "../parts/sheet.tsx";

/** Shows the link that lets one more device in. */
export function InviteSheet({
  invitation,
  onClose,
}: {
  invitation: Invitation;
  onClose: () => void;
}) {
  const words = DEVICE_WORDS;
  return (
    <Sheet heading={words.inviteTitle} onClose={onClose}>
      <p>{words.inviteHow}</p>
      <dl class="facts">
        <div>
          <dt>{words.link}</dt>
          <dd>
            <code dir="ltr">{invitation.link}</code>
          </dd>
        </div>
        <div>
          <dt>{words.code}</dt>
          <dd>
            <code class="invite-code" dir="ltr">
              {invitation.code}
            </code>
          </dd>
        </div>
      </dl>
      <div class="settings-buttons">
        <CopyButton text={invitation.link} label={words.copy} copied={words.copied} />
      </div>
    </Sheet>
  );
}
