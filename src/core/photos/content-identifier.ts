/** Apple's name for a Live Photo, which its photo and its film both carry, in one spelling; null for what is none. */
export function parseContentIdentifier(text: string | null): string | null {
  const found = /^[0-9A-Fa-f-]{8,64}$/u.exec(text ?? "");
  return found === null ? null : found[0].toUpperCase();
}
