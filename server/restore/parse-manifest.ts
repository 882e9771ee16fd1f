import { HomewardError } from "../../src/core/errors.ts";
import { parseSha256 } from "../../src/core/ids.ts";
import type { ArchivedAlbum, Tombstone } from "../ports/archive-rows.ts";
import {
  booleanOf,
  fieldsOf,
  instantOf,
  jsonFields,
  listOf,
  textOf,
  wholeOf,
} from "./field-readers.ts";
import { MANIFEST_FORMAT, MANIFEST_VERSION } from "./manifest.ts";
import { albumNameOf } from "./parse-sidecar.ts";

/** What an import needs of a manifest. */
export type Manifest = {
  home: string;
  isComplete: boolean;
  albums: ArchivedAlbum[];
  tombstones: Tombstone[];
};

/** Reads the text of a manifest; throws HomewardError `invalid-value`, saying what is wrong. */
export function parseManifest(text: string): Manifest {
  const fields = jsonFields(text);
  if (fields["format"] !== MANIFEST_FORMAT || fields["version"] !== MANIFEST_VERSION)
    throw new HomewardError("invalid-value", "It is no manifest of this version of Homeward.");
  return {
    home: textOf(fields, "home"),
    isComplete: booleanOf(fields, "isComplete"),
    albums: listOf(fields, "albums", 100_000).map(albumOf),
    tombstones: listOf(fields, "tombstones", 100_000_000).map(tombstoneOf),
  };
}

function albumOf(value: unknown): ArchivedAlbum {
  const fields = fieldsOf(value, "albums");
  return {
    ...albumNameOf(fields),
    createdAtMs: instantOf(fields, "createdAtMs"),
    changedAtMs: instantOf(fields, "changedAtMs"),
  };
}

function tombstoneOf(value: unknown): Tombstone {
  const fields = fieldsOf(value, "tombstones");
  return {
    sha256: parseSha256(fields["sha256"]),
    sizeBytes: wholeOf(fields, "sizeBytes", 0, Number.MAX_SAFE_INTEGER),
    deletedAtMs: instantOf(fields, "deletedAtMs"),
  };
}
