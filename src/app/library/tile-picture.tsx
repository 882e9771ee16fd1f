import { useEffect, useRef, useState } from "preact/hooks";
import { formatBytes } from "../../core/view/format-bytes.ts";
import { type LibraryItem, isFilm } from "../../core/view/library-item.ts";
import { extensionOf } from "../../core/view/split-file-name.ts";
import { useLibrary } from "./library-context.ts";
import { useThumbnail } from "./use-thumbnail.ts";

/** Its small picture over its tiny one; where there is none, what kind of file it is and how large. */
export function TilePicture({ item }: { item: LibraryItem }) {
  return item.here === undefined ? <HomePicture item={item} /> : <HerePicture item={item} />;
}

/** Asked for when nobody rushes past; what came once stays. */
function HomePicture({ item }: { item: LibraryItem }) {
  const { api, isRushing, herePictures } = useLibrary();
  const { attempt, isMissing, onError } = useThumbnail(item.id);
  const isWanted = useRef(false);
  if (!isWanted.current && !isRushing.value) isWanted.current = true;
  const tiny = herePictures.kept(item.id) ?? item.tiny;
  return (
    <>
      {tiny !== null && <Tiny address={tiny} />}
      {isMissing && tiny === null && <KindOfFile item={item} />}
      {!isMissing && isWanted.current && (
        <img
          key={attempt}
          class="grid-picture grid-coming"
          src={api.thumbnailUrl(item.id)}
          alt=""
          decoding="async"
          draggable={false}
          onLoad={({ currentTarget }) => currentTarget.classList.remove("grid-coming")}
          onError={onError}
        />
      )}
    </>
  );
}

/** Drawn from the bytes that are stored here. */
function HerePicture({ item }: { item: LibraryItem }) {
  const { herePictures } = useLibrary();
  const [address, setAddress] = useState(() => herePictures.kept(item.id));
  useEffect(() => {
    const { here } = item;
    if (here === undefined || isFilm(item)) return;
    let current = true;
    void herePictures.make({ ...item, here }).then((made) => current && setAddress(made));
    return () => {
      current = false;
    };
  }, [item, herePictures]);
  if (address === null) return <KindOfFile item={item} />;
  return <img class="grid-picture" src={address} alt="" decoding="async" draggable={false} />;
}

function Tiny({ address }: { address: string }) {
  return <img class="grid-tiny" src={address} alt="" decoding="async" draggable={false} />;
}

function KindOfFile({ item }: { item: LibraryItem }) {
  return (
    <span class="grid-plain" aria-hidden="true">
      <span class="grid-kind">{extensionOf(item.filename)}</span>
      <span>{formatBytes(item.sizeBytes)}</span>
    </span>
  );
}
