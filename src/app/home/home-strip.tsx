import { formatBytes } from "../../core/view/format-bytes.ts";
import { HASH_OF } from "../../core/view/route.ts";
import { BACKUP_WORDS, WORDS } from "../../core/words/spoken.ts";
import { HomeChanged } from "../safe/home-changed.tsx";
import { useHomeChange } from "../safe/use-home-change.ts";
import { usePage } from "../state/page-context.ts";
import { HomeTile } from "./home-tile.tsx";
import { useLatest } from "./use-latest.ts";
import { useLiveRefresh } from "./use-live-refresh.ts";
import "./home.css";

/** What came home last, and the way to all of it. `isQuiet`: on a phone there is nothing to show yet. */
export function HomeStrip({ isQuiet }: { isQuiet: boolean }) {
  const { library, link, queue, online } = usePage();
  const latest = useLatest();
  const change = useHomeChange();
  useLiveRefresh();
  const total = library.total.value;
  const { homeCount } = queue.totals.value;
  const status = link.status.value?.kind ?? null;
  const isAway = !online.value || status === "unreachable" || status === "signed-out";
  const words = BACKUP_WORDS.home;
  return (
    <section class="home" aria-labelledby="home-title" data-quiet={isQuiet && latest.length === 0}>
      <div class="section-head">
        <h2 id="home-title">{words.title}</h2>
        {latest.length > 0 && (
          <a class="button-quiet home-all" href={HASH_OF.library}>
            {words.all}
          </a>
        )}
      </div>
      {/* Its room is kept, and it begins where it began: nothing moves while it counts. */}
      <p class="count home-count">
        {total !== null && total.count > 0
          ? WORDS.home.total(total.count, formatBytes(total.sizeBytes))
          : homeCount > 0 && WORDS.home.onThisDevice(homeCount)}
      </p>
      {change.isChanged && <HomeChanged onTrust={change.trust} />}
      {latest.length === 0 ? (
        <EmptyHome isPaired={status !== "signed-out"} />
      ) : (
        <>
          <ul class="tiles" role="list" aria-label={words.latest}>
            {latest.map((photo, at) => (
              // By place: what comes in takes the place of what was there, and no tile runs away from a finger.
              <li key={at}>
                <HomeTile key={photo.assetId} photo={photo} />
              </li>
            ))}
          </ul>
          {isAway && <p class="quiet">{words.away}</p>}
        </>
      )}
    </section>
  );
}

function EmptyHome({ isPaired }: { isPaired: boolean }) {
  const words = BACKUP_WORDS.home;
  return (
    <div class="home-empty">
      <svg viewBox="0 0 120 80" aria-hidden="true" focusable="false">
        <rect x="4" y="16" width="46" height="34" rx="5" />
        <rect x="56" y="4" width="34" height="46" rx="5" />
        <rect x="20" y="56" width="34" height="20" rx="5" />
        <rect x="60" y="56" width="56" height="20" rx="5" />
        <rect x="96" y="22" width="20" height="28" rx="5" />
      </svg>
      <p>{isPaired ? words.empty : words.emptySignedOut}</p>
    </div>
  );
}
