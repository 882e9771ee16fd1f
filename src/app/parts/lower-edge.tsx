import { LazyPart } from "./lazy-part.tsx";

const loadLines = async () => (await import("./edge-lines.tsx")).EdgeLines;

/** The lower edge, where the page says what was done and what could be. */
export function LowerEdge() {
  return (
    <div class="lower-edge">
      <LazyPart load={loadLines} />
    </div>
  );
}
