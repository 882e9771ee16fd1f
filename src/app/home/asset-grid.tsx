import { formatDay, localDay } from "../../core/view/format-day.ts";
import { HomeChanged } from "../safe/home-changed.tsx";
import { useHomeChange } from "../safe/use-home-change.ts";
import { ShowMore } from "../parts/show-more.tsx";
import { usePage } from "../state/page-context.ts";
import { AssetTile } from "./asset-tile.tsx";
import { useLiveRefresh } from "./use-live-refresh.ts";

/** The library as far as it was read, by the day on which each photo was taken. */
export function AssetGrid() {
  const { library, nowMs } = usePage();
  const change = useHomeChange();
  useLiveRefresh();
  const assets = library.assets.value;
  const today = localDay(nowMs.value);
  const days = Map.groupBy(assets, ({ takenLocal }) => takenLocal.slice(0, 10));
  return (
    <>
      {change.isChanged && <HomeChanged onTrust={change.trust} />}
      {Array.from(days, ([day, ofDay]) => (
        <section class="day" key={day}>
          <h3>{formatDay(day, today)}</h3>
          <ul class="tiles" role="list">
            {ofDay.map((asset) => (
              <li key={asset.id}>
                <AssetTile asset={asset} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {/* A new key after each page: one that is still in view asks again. */}
      {library.hasMore.value && (
        <ShowMore key={assets.length} onMore={() => void library.loadMore()} />
      )}
    </>
  );
}
