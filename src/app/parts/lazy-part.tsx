import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePage } from "../state/page-context.ts";
import { LoadAgain } from "./load-again.tsx";

/** A part of the page that is not part of the first load, and neither are its words; nothing stands there until it has come. `load` must stay the same. */
export function LazyPart({ load }: { load: () => Promise<FunctionComponent> }) {
  const { language } = usePage().services;
  const [loaded, setLoaded] = useState<{ Part: FunctionComponent } | "failed" | null>(null);
  useEffect(() => {
    let current = true;
    const come = async () => {
      const [Part] = await Promise.all([load(), language.speakLateWords()]);
      if (current) setLoaded({ Part });
    };
    come().catch(() => {
      if (current) setLoaded("failed");
    });
    return () => {
      current = false;
    };
  }, [load, language]);
  if (loaded === "failed") return <LoadAgain />;
  return loaded === null ? null : <loaded.Part />;
}
