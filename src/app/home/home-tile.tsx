import { WORDS } from "../../core/words/spoken.ts";
import { useThumbnail } from "../library/use-thumbnail.ts";
import { ExtensionTile } from "../parts/extension-tile.tsx";
import { usePage } from "../state/page-context.ts";
import type { LatestPhoto } from "./use-latest.ts";

/** One photo at home; opens its original. */
export function HomeTile({ photo }: { photo: LatestPhoto }) {
  const { home } = usePage().services;
  const { assetId, filename } = photo;
  const { attempt, isMissing, onError } = useThumbnail(assetId);
  return (
    <a
      class="tile"
      href={home.originalUrl(assetId)}
      target="_blank"
      rel="noopener"
      title={filename}
      aria-label={WORDS.home.open(filename)}
    >
      {isMissing ? (
        <ExtensionTile filename={filename} />
      ) : (
        <img
          key={attempt}
          src={home.thumbnailUrl(assetId)}
          alt=""
          loading="lazy"
          decoding="async"
          onError={onError}
        />
      )}
      {photo.isFilm && <span class="tile-video" aria-hidden="true" />}
    </a>
  );
}
