import { useSignal, useSignalEffect } from "@preact/signals";
import { FRAME_WORDS, INSTALL_WORDS } from "../../core/words/spoken.ts";
import { InstallLine } from "../install/install-line.tsx";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";
import { DoneLine } from "./done-line.tsx";
import { EdgeLine } from "./edge-line.tsx";
import { useRoute } from "./use-route.ts";
import { useUpdateWhenIdle } from "./use-update-when-idle.ts";

/** What the lower edge says, one thing at a time: what was done, a new version, and at the right moment that Homeward can be installed. */
export function EdgeLines() {
  const page = usePage();
  const { update, installing } = page.services;
  const route = useRoute();
  const isPutOff = useSignal(false);
  useUpdateWhenIdle(page);
  useSignalEffect(() => {
    if (installing.isDone.value) page.done.value = { words: INSTALL_WORDS.thanks, undo: null };
  });
  if (page.done.value !== null) return <DoneLine done={page.done} />;
  if (update.waiting.value && !isPutOff.value) {
    return (
      <EdgeLine
        words={FRAME_WORDS.updateReady}
        action={FRAME_WORDS.update}
        onAction={() => void perform(page, update.apply)}
        onDismiss={() => (isPutOff.value = true)}
      />
    );
  }
  return route === "photos" ? <InstallLine /> : null;
}
