import { useState } from "preact/hooks";
import type { Sha256 } from "../../core/ids.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";

const SHOWN_DIGITS = 12;

/** A hash by its first digits; the button copies all of them. */
export function CopyHash({ hash }: { hash: Sha256 }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(hash).then(
      () => setCopied(true),
      () => {}, // the browser refused; the whole hash stands in the title
    );
  };
  return (
    <span class="copy-hash">
      <code title={hash}>{hash.slice(0, SHOWN_DIGITS)}…</code>
      <button type="button" class="button-quiet" onClick={copy}>
        {LIBRARY_WORDS.facts.copyHash}
      </button>
      <span role="status" class="quiet">
        {isCopied && LIBRARY_WORDS.facts.copied}
      </span>
    </span>
  );
}
