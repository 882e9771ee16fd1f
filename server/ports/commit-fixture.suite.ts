import { createHash } from "node:crypto";
import { assetIdOf, parseSha256, type AssetId, type Sha256 } from "../../src/core/ids.ts";
import { type Commit, type NewResource, NO_PICTURE_FACTS } from "./asset-rows.ts";

/** The hash of a file that a test calls by a name. */
export const hashNamed = (name: string): Sha256 =>
  parseSha256(createHash("sha256").update(name).digest("hex"));

/** The asset whose primary file is called so. */
export const assetNamed = (name: string): AssetId => assetIdOf(hashNamed(name));

/** The commit of a file that a test calls by a name, taken at an instant whose wall day is that of UTC. */
export function commitNamed(
  name: string,
  takenAtMs: number,
  fields: Partial<NewResource> = {},
): Commit {
  const sha256 = hashNamed(name);
  const takenLocal = new Date(takenAtMs).toISOString().slice(0, 19);
  const resource: NewResource = {
    sha256,
    assetId: assetIdOf(sha256),
    sizeBytes: 10,
    storedAtMs: 5,
    path: `2024/2024-01-31/${name}`,
    filename: `${name}.jpg`,
    mediaType: "image/jpeg",
    resourceType: "photo",
    deviceId: "d",
    taken: { takenAtMs, takenLocal, takenSource: "exif", takenOffsetMinutes: null },
    facts: NO_PICTURE_FACTS,
    ...fields,
  };
  const { sizeBytes } = resource;
  const upload = { id: sha256.slice(32), deviceId: "d", lengthBytes: sizeBytes, metadata: "" };
  return {
    upload: { ...upload, offsetBytes: sizeBytes, expiresAtMs: 1000, finishedSha256: sha256 },
    resource,
  };
}
