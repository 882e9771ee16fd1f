import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { AssetFacts, LibraryApi, ReceiptVerdict } from "../../core/library-ports.ts";
import { formatBytes } from "../../core/view/format-bytes.ts";
import { formatDay, localDay } from "../../core/view/format-day.ts";
import { type LibraryItem, isAtHome } from "../../core/view/library-item.ts";
import { partName } from "../../core/view/part-words.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";
import { CopyHash } from "./copy-hash.tsx";
import { useLibrary } from "./library-context.ts";
import { PlaceLine } from "./place-line.tsx";

type Told = { facts: AssetFacts; receipt: ReceiptVerdict | "none" };

async function readTold(api: LibraryApi, item: LibraryItem): Promise<Told> {
  const facts = await api.facts(item.id);
  if (facts.receipt === null) return { facts, receipt: "none" };
  const checker = await api.receiptChecker();
  const part = facts.parts.find(({ sha256 }) => sha256 === facts.sha256) ?? facts;
  return { facts, receipt: await checker.check(facts.receipt, part) };
}

/** What only the home tells; null: not asked, or not answered yet. */
function useTold(item: LibraryItem): Told | "failed" | null {
  const { api } = useLibrary();
  const [told, setTold] = useState<Told | "failed" | null>(null);
  useEffect(() => {
    if (!isAtHome(item)) return;
    let current = true;
    readTold(api, item).then(
      (read) => current && setTold(read),
      () => current && setTold("failed"),
    );
    return () => {
      current = false;
    };
  }, [api, item]);
  return told;
}

/** All that is known of the photo. */
export function ViewerFacts({ item }: { item: LibraryItem }) {
  const { services } = usePage();
  const answer = useTold(item);
  const told = answer === "failed" ? null : answer;
  const words = LIBRARY_WORDS;
  const today = localDay(services.nowMs());
  const { takenLocal, takenSource, camera, latitude, longitude, width, height, parts } = item;
  const day = formatDay(takenLocal.slice(0, 10), today);
  const taken =
    takenSource === "file-name-day" ? day : words.dayAndTime(day, takenLocal.slice(11, 16));
  const pixels = width === null || height === null ? [] : [words.pixels(width, height)];
  const bytes = parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const albums = told?.facts.albums ?? [];
  const description = told?.facts.description ?? null;
  return (
    <section class="viewer-facts" aria-label={words.facts.title}>
      <dl class="fact-list">
        {item.here !== undefined && <Fact name={words.facts.where}>{words.onlyHereFact}</Fact>}
        {item.isKnown && <Fact name={words.facts.where}>{words.knownFact}</Fact>}
        <Fact name={words.facts.taken}>
          {taken}
          <span class="quiet">{words.takenFrom[takenSource]}</span>
        </Fact>
        {description !== null && (
          <Fact name={words.facts.description}>
            <bdi>{description}</bdi>
          </Fact>
        )}
        {latitude !== null && longitude !== null && (
          <Fact name={words.facts.place}>
            <PlaceLine latitude={latitude} longitude={longitude} />
          </Fact>
        )}
        {camera !== null && (
          <Fact name={words.facts.camera}>
            <bdi>{camera}</bdi>
          </Fact>
        )}
        <Fact name={words.facts.size}>{[...pixels, formatBytes(bytes)].join(" · ")}</Fact>
        <Fact name={words.facts.files}>
          {parts.map((part) => (
            <span key={part.sha256} class="fact-line">
              <bdi>{part.filename}</bdi>{" "}
              <span class="quiet">
                {parts.length > 1 && `${partName(part.resourceType)} · `}
                {formatBytes(part.sizeBytes)}
              </span>
            </span>
          ))}
        </Fact>
        {item.isMotionPhoto && <Fact name={words.motionPhoto}>{words.motionInside}</Fact>}
        {albums.length > 0 && (
          <Fact name={words.facts.albums}>
            <bdi>{albums.map(({ name }) => name).join(", ")}</bdi>
          </Fact>
        )}
        {item.storedAtMs > 0 && (
          <Fact name={words.facts.stored}>{formatDay(localDay(item.storedAtMs), today)}</Fact>
        )}
        <Fact name={words.facts.hash}>
          <CopyHash hash={item.sha256} />
        </Fact>
        {told !== null && (
          <Fact name={words.facts.receipt}>
            <span class="receipt-verdict" data-verdict={told.receipt}>
              {words.receiptOf[told.receipt]}
            </span>
          </Fact>
        )}
      </dl>
      {answer === "failed" && <p role="alert">{words.facts.failed}</p>}
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
