import type { AssetId } from "../../core/ids.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { DownloadIcon } from "../parts/more-icons.tsx";
import { BarButton } from "./bar-button.tsx";
import { useLibrary } from "./library-context.ts";

/** The ways to get photos out: one as its own file, many as a zip. */
export function DownloadButtons({ ids }: { ids: readonly AssetId[] }) {
  const { api, items } = useLibrary();
  const only = ids.length === 1 ? ids[0] : undefined;
  if (only !== undefined) {
    const filename = items.value.find((one) => one?.id === only)?.filename ?? "";
    return (
      <a class="bar-button" href={api.originalUrl(only)} download={filename}>
        <DownloadIcon />
        <span>{LIBRARY_WORDS.download}</span>
      </a>
    );
  }
  // A form and not a fetch: the browser writes to disk what comes, and holds none of it in memory.
  return (
    <form class="download-form" method="post" action={api.downloadUrl}>
      <input type="hidden" name="ids" value={ids.join(",")} />
      <BarButton words={LIBRARY_WORDS.download}>
        <DownloadIcon />
      </BarButton>
    </form>
  );
}
