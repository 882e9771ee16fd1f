import { printLooks, threeLooks } from "../bench/three-looks.ts";
import { LINKED_WORDS } from "../src/core/words/en/linked.ts";
import { PhotoFolder } from "./fixtures/photo-folder.ts";
import { untilSaid } from "./harness/link-folder.ts";
import { LinkedApp } from "./harness/linked-app.ts";
import { expect, test } from "./harness/test.ts";

const COUNT = 10_000;

test(`a linked folder with ${COUNT} files: first and second look, then one changed and one deleted with no window`, async ({
  home,
}) => {
  const folder = await PhotoFolder.make(COUNT);
  const app = await LinkedApp.launch(home);
  try {
    const { pastHashes, windowCount, periodic, ...measured } = await threeLooks(home, app, folder);
    printLooks({ pastHashes, windowCount, periodic, ...measured });
    expect(measured.looks).toMatchObject([
      { fileCount: COUNT, readCount: COUNT },
      { fileCount: COUNT, readCount: 0 },
      { fileCount: COUNT - 1, readCount: 1 },
    ]);
    expect(windowCount).toBe(0);
    expect(
      periodic.named("Dispatched periodicsync event").length,
      periodic.describe(),
    ).toBeGreaterThan(0);
    // Each file once, and the changed one anew; what was deleted or changed here stays at home as it was.
    const arrived = (await home.library()).map(({ sha256 }) => sha256);
    expect(arrived.toSorted()).toEqual([...folder.sha256Of.values(), ...pastHashes].toSorted());

    await app.openAgain();
    await untilSaid(app.page, LINKED_WORDS.state.allHome(COUNT - 1));
  } finally {
    await app.dispose();
    await folder.dispose();
  }
});
