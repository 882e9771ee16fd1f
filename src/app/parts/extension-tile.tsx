import { extensionOf } from "../../core/view/split-file-name.ts";

/** Stands where no picture can be shown. */
export function ExtensionTile({ filename }: { filename: string }) {
  return (
    <span class="extension-tile" aria-hidden="true">
      {extensionOf(filename)}
    </span>
  );
}
