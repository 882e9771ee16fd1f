import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type {
  AssetFacts,
  LibraryApi,
  LibraryAsset,
  ReceiptVerdict,
} from "../../core/library-ports.ts";
import { formatBytes } from "../../core/view/format-bytes.ts";
import { formatDay, localDay } from "../../core/view/format-day.ts";
import { formatPlace } from "../../core/view/format-place.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { partName } from "../../core/view/part-words.ts";
import { usePage } from "../state/page-context.ts";
import { CopyHash } from "./copy-hash.tsx";
import { useLibrary } from "./library-context.ts";

type Told = { facts: AssetFacts; receipt: ReceiptVerdict | "none" };

async function readTold(api: LibraryApi, asset: LibraryAsset): Promise<Told> {
  const facts = await api.facts(asset.id);
  if (facts.receipt === null) return { facts, receipt: "none" };
  const checker = await api.receiptChecker();
  const part = facts.parts.find(({ sha256 }) => sha256 === facts.sha256) ?? facts;
  return { facts, receipt: await checker.check(facts.receipt, part) };
}

/** All that is known of the photo. */
export function ViewerFacts({ asset }: { asset: LibraryAsset }) {
  const { services } = usePage();
  const { api } = useLibrary();
  const [told, setTold] = useState<Told | "failed" | null>(null);
  useEffect(() => {
    let current = true;
    readTold(api, asset).then(
      (read) => current && setTold(read),
      () => current && setTold("failed"),
    );
    return () => {
      current = false;
    };
  }, [api, asset]);
  const words = LIBRARY_WORDS;
  const today = localDay(services.nowMs());
  const { takenLocal, takenSource, camera, latitude, longitude, width, height, parts } = asset;
  const day = formatDay(takenLocal.slice(0, 10), today);
  const taken = takenSource === "file-name-day" ? day : `${day}, ${takenLocal.slice(11, 16)}`;
  const pixels = width === null || height === null ? [] : [words.pixels(width, height)];
  const bytes = parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const albums = told === null || told === "failed" ? [] : told.facts.albums;
  return (
    <section class="viewer-facts" aria-label={words.facts.title}>
      <dl class="fact-list">
        <Fact name={words.facts.taken}>
          {taken}
          <span class="quiet">{words.takenFrom[takenSource]}</span>
        </Fact>
        {told !== null && told !== "failed" && told.facts.description !== null && (
          <Fact name={words.facts.description}>{told.facts.description}</Fact>
        )}
        {camera !== null && <Fact name={words.facts.camera}>{camera}</Fact>}
        {latitude !== null && longitude !== null && (
          <Fact name={words.facts.place}>{formatPlace(latitude, longitude)}</Fact>
        )}
        <Fact name={words.facts.size}>{[...pixels, formatBytes(bytes)].join(" · ")}</Fact>
        <Fact name={words.facts.files}>
          {parts.map((part) => (
            <span key={part.sha256} class="fact-line">
              {part.filename}{" "}
              <span class="quiet">
                {parts.length > 1 && `${partName(part.resourceType)} · `}
                {formatBytes(part.sizeBytes)}
              </span>
            </span>
          ))}
        </Fact>
        {asset.isMotionPhoto && <Fact name={words.motionPhoto}>{words.motionInside}</Fact>}
        <Fact name={words.facts.hash}>
          <CopyHash hash={asset.sha256} />
        </Fact>
        <Fact name={words.facts.stored}>{formatDay(localDay(asset.storedAtMs), today)}</Fact>
        {told !== null && told !== "failed" && (
          <Fact name={words.facts.receipt}>{words.receiptOf[told.receipt]}</Fact>
        )}
        {albums.length > 0 && (
          <Fact name={words.facts.albums}>{albums.map(({ name }) => name).join(", ")}</Fact>
        )}
      </dl>
      {told === "failed" && <p role="alert">{words.facts.failed}</p>}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
