import { justify } from "../../core/view/justify.ts";
import { gridShape } from "../../core/view/grid-layout.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";

/** As photos come from cameras: mostly wide, some high. Width by height. */
const RATIOS = Array.from({ length: 40 }, (_, at) => (at % 5 === 2 ? 3 / 4 : 4 / 3));
/** The page's own width is not known before it is drawn; rows that are too wide are cut off. */
const WIDTH_PX = 1152;

/** Stands where photos will, while the home is asked for them. */
export function FlatTiles() {
  const widthPx = Math.min(innerWidth, WIDTH_PX);
  return (
    <div class="flat-tiles">
      <p class="visually-hidden" role="status">
        {LIBRARY_WORDS.loading}
      </p>
      <div class="flat-heading" />
      {justify(RATIOS, gridShape(widthPx)).map((row) => (
        <div key={row.first} class="flat-row" style={{ height: `${row.heightPx}px` }}>
          {row.boxes.map((box) => (
            <span key={box.leftPx} style={{ flex: `${box.widthPx} 1 0` }} />
          ))}
        </div>
      ))}
    </div>
  );
}
