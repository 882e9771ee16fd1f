import { SHARE_PATH } from "../../src/core/share/share-address.ts";
import type { Fixture } from "../fixtures/cache.ts";
import type { BareBrowser, BarePage } from "./bare-browser.ts";

/**
 * What Chromium does when another app shares files with an installed Homeward, as its manifest asks for: a form is posted by
 * nobody's page. `withinMs`: until the page that the answer leads to stands there.
 */
export async function share(
  browser: BareBrowser,
  origin: string,
  files: readonly Pick<Fixture, "path">[],
  withinMs = 60_000,
): Promise<BarePage> {
  const page = await browser.open("about:blank");
  await page.evaluate(`void (document.body.innerHTML = \`
    <form method="post" enctype="multipart/form-data" action="${origin}${SHARE_PATH}">
      <input name="title" value="Holiday" /><input name="files" type="file" multiple />
    </form>\`)`);
  await page.setFiles(
    'input[type="file"]',
    files.map(({ path }) => path),
  );
  await page.evaluate("void setTimeout(() => document.forms[0].submit())");
  await page.until(
    `location.origin === "${origin}" && document.querySelector("#choose")`,
    withinMs,
  );
  return page;
}
