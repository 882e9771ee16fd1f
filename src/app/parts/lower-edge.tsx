import { LazyPart } from "./lazy-part.tsx";

const loadLines = async () => (await import("./edge-lines.tsx")).EdgeLines;

/** The lower edge, where the page says what was done and what could be: a live region must stand before it has words. */
export function LowerEdge() {
  return (
    <div class="lower-edge" role="status">
      <LazyPart load={loadLines} />
    </div>
  );
}
