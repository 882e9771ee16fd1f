type EmblemProps = {
  /** How much of it is home, 0 to 1. */
  ratio: number;
  tone: "quiet" | "going" | "waiting" | "attention" | "done";
  /** All is home: the window is lit. */
  isLit: boolean;
};

/** Around the logo's house, from the door step over the roof and back. */
const HOUSE = "M16 29H5.5A2.5 2.5 0 0 1 3 26.5V14.8L16 3.7 29 14.8V26.5A2.5 2.5 0 0 1 26.5 29z";

/** The state at a glance: the house is drawn as its photos come home, and its window is lit when all of them are. */
export function Emblem({ ratio, tone, isLit }: EmblemProps) {
  const percent = Math.min(1, Math.max(0, ratio)) * 100;
  return (
    <svg class="emblem" data-tone={tone} data-lit={isLit} viewBox="0 0 32 32" aria-hidden="true">
      <path class="emblem-house" d={HOUSE} />
      {/* Nothing rather than a dot: a round end is drawn for no length too. */}
      {percent > 0 && (
        <path class="emblem-done" d={HOUSE} pathLength={100} stroke-dasharray={`${percent} 100`} />
      )}
      <path class="emblem-window" d="M11.5 15.5h9v9h-9zM16 15.5v9M11.5 20h9" />
      {tone === "attention" && (
        <g class="emblem-mark">
          <circle cx="26" cy="7" r="5" />
          <path d="M26 4.6v2.6M26 9.3v.01" />
        </g>
      )}
    </svg>
  );
}
