import { join } from "node:path";
import { expect, it } from "vitest";
import { albumSuite } from "../../ports/album.suite.ts";
import { archiveSuite } from "../../ports/archive.suite.ts";
import { catalogueSuite } from "../../ports/catalogue.suite.ts";
import { fileRowsSuite } from "../../ports/file-rows.suite.ts";
import { libraryCountsSuite } from "../../ports/library-counts.suite.ts";
import { librarySearchSuite } from "../../ports/library-search.suite.ts";
import { librarySuite } from "../../ports/library.suite.ts";
import { partsSuite } from "../../ports/parts.suite.ts";
import { noteSuite } from "../../ports/notes.suite.ts";
import { pictureSuite } from "../../ports/picture.suite.ts";
import { tempFolder } from "../../testing/rig.suite.ts";
import { openSqliteCatalogue } from "./catalogue.ts";

const folder = tempFolder();
let files = 0;
const open = async () => {
  files += 1;
  return await openSqliteCatalogue(join(folder, `${files}.sqlite`));
};
catalogueSuite(open);
librarySuite(open);
librarySearchSuite(open);
libraryCountsSuite(open);
albumSuite(open);
archiveSuite(open);
pictureSuite(open);
noteSuite(open);
partsSuite(open);
fileRowsSuite(open);

it("shares its file with another process", async () => {
  const file = join(folder, "shared.sqlite");
  const [serving, beside] = [await openSqliteCatalogue(file), await openSqliteCatalogue(file)];
  await beside.addDevice({ id: "d", name: "n", tokenHash: "t", createdAtMs: 1 });
  expect(await serving.findDeviceByToken("t")).toMatchObject({ id: "d" });
  await Promise.all([serving.close(), beside.close()]);
});
