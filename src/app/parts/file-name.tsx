import { splitFileName } from "../../core/view/split-file-name.ts";

/** A file name that gives way in its middle; a screen reader gets the whole. */
export function FileName({ filename }: { filename: string }) {
  const { head, tail } = splitFileName(filename);
  return (
    <span class="file-name" title={filename} dir="auto">
      <span class="visually-hidden">{filename}</span>
      <span class="file-name-head" aria-hidden="true">
        {head}
      </span>
      <span class="file-name-tail" aria-hidden="true">
        {tail}
      </span>
    </span>
  );
}
