import type { Loss, LossKind } from "../../core/photos/loss.ts";
import { hideLoss, parseLossMemory } from "../../core/photos/loss-memory.ts";
import { browserKindOf } from "../../core/view/browser-kind.ts";
import { lossSentences } from "../../core/view/loss-words.ts";
import { REPORT_WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";

/** What a pick lost on the way here and the way round for this browser; each kind may be silenced for good. */
export function LossNotes({ losses }: { losses: readonly Loss[] }) {
  const page = usePage();
  const { store } = page.services;
  const browser = browserKindOf(navigator.userAgent, navigator.maxTouchPoints);
  const hide = (kind: LossKind) =>
    perform(page, async () => {
      await store.write("losses", hideLoss(parseLossMemory(await store.read("losses")), kind));
      const report = page.intake.report.peek();
      const left = losses.filter((loss) => loss.kind !== kind);
      if (report !== null) page.intake.show({ ...report, losses: left });
      document.querySelector<HTMLElement>("#report-title")?.focus({ preventScroll: true });
    });
  return (
    <section class="loss-notes" aria-label={REPORT_WORDS.losses}>
      {losses.map((loss) => {
        const [words] = lossSentences([loss], browser);
        if (words === undefined) return null;
        return (
          <div key={loss.kind} class="loss-note">
            <h3>{words.title}</h3>
            <p>{words.body}</p>
            <button
              type="button"
              class="button-quiet"
              aria-label={REPORT_WORDS.hideThis(words.title)}
              onClick={() => void hide(loss.kind)}
            >
              {REPORT_WORDS.hide}
            </button>
          </div>
        );
      })}
    </section>
  );
}
