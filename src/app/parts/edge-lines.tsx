import { useSignal, useSignalEffect } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { FRAME_WORDS, INSTALL_WORDS } from "../../core/words/spoken.ts";
import { InstallLine } from "../install/install-line.tsx";
import { InstallStep } from "../install/install-step.tsx";
import { startFromShortcut } from "../install/start-from-shortcut.ts";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";
import { DoneLine } from "./done-line.tsx";
import { EdgeLine } from "./edge-line.tsx";
import { Sheet } from "./sheet.tsx";
import { useRoute } from "./use-route.ts";
import { useUpdateWhenIdle } from "./use-update-when-idle.ts";

/** What the lower edge says, one thing at a time: what was done, a new version, and at the right moment that Homeward can be installed. */
export function EdgeLines() {
  const page = usePage();
  const { update, installing } = page.services;
  const route = useRoute();
  const isPutOff = useSignal(false);
  const isHowShown = useSignal(false);
  useEffect(startFromShortcut, []);
  useUpdateWhenIdle(page);
  useSignalEffect(() => {
    if (installing.isDone.value) page.done.value = { words: INSTALL_WORDS.thanks, undo: null };
  });
  return (
    <>
      {/* A live region must stand before it has words. */}
      <div role="status">{line()}</div>
      {isHowShown.value && (
        <Sheet heading={INSTALL_WORDS.title} onClose={() => (isHowShown.value = false)}>
          <InstallStep />
        </Sheet>
      )}
    </>
  );

  function line(): ComponentChildren {
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
    return route === "photos" && <InstallLine onHow={() => (isHowShown.value = true)} />;
  }
}
