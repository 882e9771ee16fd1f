import { useEffect, useRef, useState } from "preact/hooks";
import { LazyPart } from "../parts/lazy-part.tsx";
import { usePage } from "../state/page-context.ts";
import { hasCodeInAddress } from "./take-code-from-address.ts";

const load = async () => (await import("./pair-card.tsx")).PairCard;

/** Where the card for pairing comes when it is needed: most visits are those of a device that is paired. */
export function PairPlace() {
  const { link } = usePage();
  const [hasCode, setHasCode] = useState(hasCodeInAddress);
  useEffect(() => {
    const look = () => {
      if (hasCodeInAddress()) setHasCode(true);
    };
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, []);
  // Once there it stays, with what was typed and what went wrong, and hides by itself.
  const isNeeded = useRef(false);
  isNeeded.current ||= hasCode || link.status.value?.kind === "signed-out";
  return isNeeded.current ? <LazyPart load={load} /> : null;
}
