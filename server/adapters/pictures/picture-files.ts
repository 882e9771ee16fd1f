import { access, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Sha256 } from "../../../src/core/ids.ts";
import type { PictureFiles, PictureSize } from "../../ports/pictures.ts";
import { codeOf } from "../disk/errors.ts";

const SIZES: readonly PictureSize[] = ["thumbnail", "preview"];

/** Where a picture is kept: `ab/ab….thumbnail.webp`. */
export function pictureFile(folder: string, sha256: Sha256, size: PictureSize): string {
  return join(folder, sha256.slice(0, 2), `${sha256}.${size}.webp`);
}

/** Small pictures as files below a folder, which may be deleted at any time. */
export function diskPictureFiles(folder: string): PictureFiles {
  return {
    async read(sha256, size) {
      try {
        return new Uint8Array(await readFile(pictureFile(folder, sha256, size)));
      } catch (error) {
        if (codeOf(error) === "ENOENT") return null;
        throw error;
      }
    },
    async has(sha256) {
      try {
        for (const size of SIZES) await access(pictureFile(folder, sha256, size));
        return true;
      } catch {
        return false;
      }
    },
    async remove(hashes) {
      for (const sha256 of hashes)
        for (const size of SIZES) {
          const file = pictureFile(folder, sha256, size);
          await rm(file, { force: true });
          await rm(`${file}.new`, { force: true });
        }
    },
  };
}
