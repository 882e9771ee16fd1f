import { SAFE_WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";

/** Says loudly that another key signs in the place of the one that was met first, and asks whether that is right. */
export function HomeChanged({ onTrust }: { onTrust: () => Promise<void> }) {
  const page = usePage();
  return (
    <div class="home-changed" role="alert">
      <p>
        <strong>{SAFE_WORDS.changed}</strong> {SAFE_WORDS.changedHint}
      </p>
      <button type="button" class="button-line" onClick={() => void perform(page, onTrust)}>
        {SAFE_WORDS.trust}
      </button>
    </div>
  );
}
