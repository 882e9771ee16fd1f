import { useState } from "preact/hooks";

type CopyButtonProps = { text: string; label: string; copied: string };

/** Copies a text, and says so. */
export function CopyButton({ text, label, copied }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => {}, // the browser refused; the text stands on the page
    );
  };
  return (
    <>
      <button type="button" class="button-line" onClick={copy}>
        {label}
      </button>
      <span role="status" class="quiet">
        {isCopied && copied}
      </span>
    </>
  );
}
