/**
 * Says that the page does something which a reload would cut off: the browser asks before it closes the page, and no new version
 * takes over by itself. Returns the way to say that it is over; several may be at work at once.
 */
export function atWork(): () => void {
  const over = new AbortController();
  addEventListener("beforeunload", (event) => event.preventDefault(), { signal: over.signal });
  return () => over.abort();
}
