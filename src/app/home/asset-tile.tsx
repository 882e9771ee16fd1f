import { useEffect, useState } from "preact/hooks";
import { WORDS } from "../../core/words/spoken.ts";
import { ExtensionTile } from "../parts/extension-tile.tsx";
import type { HomeAsset } from "../services.ts";
import { usePage } from "../state/page-context.ts";

/** One photo at home; opens its original. */
export function AssetTile({ asset }: { asset: HomeAsset }) {
  const { services, online, link } = usePage();
  const { home } = services;
  const [broken, setBroken] = useState(false);
  const reachable = online.value && link.status.value?.kind === "paired";
  // What could not be shown while home was away is asked for again.
  useEffect(() => {
    if (reachable) setBroken(false);
  }, [reachable]);
  const { id, filename } = asset;
  return (
    <a
      class="tile"
      href={home.originalUrl(id)}
      target="_blank"
      rel="noopener"
      title={filename}
      aria-label={WORDS.home.open(filename)}
    >
      {broken ? (
        <ExtensionTile filename={filename} />
      ) : (
        <img
          src={home.thumbnailUrl(id)}
          alt={filename}
          loading="lazy"
          decoding="async"
          onError={() => setBroken(true)}
        />
      )}
      {asset.mediaType.startsWith("video/") && <span class="tile-video" aria-hidden="true" />}
    </a>
  );
}
