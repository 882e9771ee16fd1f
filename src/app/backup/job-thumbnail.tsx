import { useEffect, useRef, useState } from "preact/hooks";
import type { UploadJob } from "../../core/jobs/job.ts";
import { ExtensionTile } from "../parts/extension-tile.tsx";
import { usePage } from "../state/page-context.ts";

const SIDE_PX = 96;

/** A small picture of the stored bytes; a tile with the extension until there is one, and where there can be none. */
export function JobThumbnail({
  job,
}: {
  job: Pick<UploadJob, "id" | "filename" | "resourceType">;
}) {
  const { thumbnails } = usePage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  const { id } = job;
  const pictured = job.resourceType === "photo";
  useEffect(() => {
    setDrawn(false);
    if (!pictured) return;
    return thumbnails.request(id, (picture) => {
      if (picture === null || canvas.current === null) return;
      drawCovering(canvas.current, picture);
      setDrawn(true);
    });
  }, [thumbnails, id, pictured]);
  return (
    <span class="thumbnail">
      {!drawn && <ExtensionTile filename={job.filename} />}
      <canvas ref={canvas} width={SIDE_PX} height={SIDE_PX} hidden={!drawn} aria-hidden="true" />
    </span>
  );
}

function drawCovering(canvas: HTMLCanvasElement, picture: ImageBitmap): void {
  const scale = Math.max(SIDE_PX / picture.width, SIDE_PX / picture.height);
  const widthPx = picture.width * scale;
  const heightPx = picture.height * scale;
  const context = canvas.getContext("2d");
  context?.clearRect(0, 0, SIDE_PX, SIDE_PX);
  context?.drawImage(picture, (SIDE_PX - widthPx) / 2, (SIDE_PX - heightPx) / 2, widthPx, heightPx);
}
