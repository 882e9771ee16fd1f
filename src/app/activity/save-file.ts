/** Long after the browser has begun to save it, ms. */
const SAVED_AFTER_MS = 60_000;

/** Hands a text to the browser as a file to save. */
export function saveFile(filename: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), SAVED_AFTER_MS);
}
