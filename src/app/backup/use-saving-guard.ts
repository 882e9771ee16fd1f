import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { usePage } from "../state/page-context.ts";

/** While a pick is being saved, the browser asks before it closes the page. */
export function useSavingGuard(): void {
  const { intake } = usePage();
  const saving = useRef(false);
  useSignalEffect(() => {
    saving.current = intake.progress.value !== null;
  });
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (saving.current) event.preventDefault();
    };
    addEventListener("beforeunload", onBeforeUnload);
    return () => removeEventListener("beforeunload", onBeforeUnload);
  }, []);
}
