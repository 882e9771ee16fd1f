/** Calls `measure` now, and once a frame whenever what is in view may have moved: scrolled, resized, or pushed by what stands above. Returns the way to stop. */
export function followView(measure: () => void): () => void {
  let frame = 0;
  const soon = () => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      measure();
    });
  };
  measure();
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon, { passive: true });
  const moved = new ResizeObserver(soon);
  moved.observe(document.body);
  return () => {
    cancelAnimationFrame(frame);
    removeEventListener("scroll", soon);
    removeEventListener("resize", soon);
    moved.disconnect();
  };
}
