/** The pairing code after `#pair=` in the address, which is cleared of it at once; null: there is none. */
export function takeCodeFromAddress(): string | null {
  const code = new URLSearchParams(location.hash.slice(1)).get("pair");
  if (code === null || code === "") return null;
  history.replaceState(history.state, "", location.pathname + location.search);
  return code;
}
