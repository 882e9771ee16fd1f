/** The pairing code after `#pair=` in the address, which is cleared of it at once; null: there is none. */
export function takeCodeFromAddress(): string | null {
  const code = codeInAddress();
  if (code !== null) history.replaceState(history.state, "", location.pathname + location.search);
  return code;
}

/** Whether this address is a pairing link. */
export function hasCodeInAddress(): boolean {
  return codeInAddress() !== null;
}

function codeInAddress(): string | null {
  const code = new URLSearchParams(location.hash.slice(1)).get("pair");
  return code === "" ? null : code;
}
