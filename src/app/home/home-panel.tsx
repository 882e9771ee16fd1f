import { useEffect } from "preact/hooks";
import { formatBytes } from "../../core/view/format-bytes.ts";
import { WORDS } from "../../core/words/spoken.ts";
import { LazyPart } from "../parts/lazy-part.tsx";
import { usePage } from "../state/page-context.ts";

const loadAssets = async () => (await import("./asset-grid.tsx")).AssetGrid;
const loadReceipts = async () => (await import("./receipt-grid.tsx")).ReceiptGrid;

/** What is home: the library while home answers, the receipts of this device while it does not. */
export function HomePanel() {
  const { library, link, queue, online } = usePage();
  const assets = library.assets.value;
  const total = library.total.value;
  const homeCount = queue.totals.value.homeCount;
  const seen = assets.length > 0;
  const away =
    !seen &&
    homeCount > 0 &&
    (library.failed.value || !online.value || (link.status.value?.kind ?? "paired") !== "paired");
  // The grid comes while the home is still being asked, so that it is there with the photos.
  useEffect(() => void loadAssets().catch(() => {}), []);
  return (
    <section class="home" id="home" aria-labelledby="home-title">
      <div class="section-head">
        <h2 id="home-title">{WORDS.home.title}</h2>
        <span class="quiet count">
          {seen && total !== null
            ? WORDS.home.total(total.count, formatBytes(total.sizeBytes))
            : homeCount > 0 && WORDS.home.onThisDevice(homeCount)}
        </span>
      </div>
      {seen && <LazyPart load={loadAssets} />}
      {away && <LazyPart key="away" load={loadReceipts} />}
      {!seen && !away && <EmptyHome />}
    </section>
  );
}

function EmptyHome() {
  const { link } = usePage();
  return (
    <div class="home-empty">
      <svg viewBox="0 0 120 80" aria-hidden="true" focusable="false">
        <rect x="4" y="16" width="46" height="34" rx="5" />
        <rect x="56" y="4" width="34" height="46" rx="5" />
        <rect x="20" y="56" width="34" height="20" rx="5" />
        <rect x="60" y="56" width="56" height="20" rx="5" />
        <rect x="96" y="22" width="20" height="28" rx="5" />
      </svg>
      <p>
        {link.status.value?.kind === "signed-out" ? WORDS.home.emptySignedOut : WORDS.home.empty}
      </p>
    </div>
  );
}
