// `npm run bench:folders [-- --files 10000]`: how long the looks through a linked folder take, in an installed app in real
// Chromium: the first, the second, and one with no window after two changes. Needs a built app.
import { parseArgs } from "node:util";
import { PhotoFolder } from "../e2e/fixtures/photo-folder.ts";
import { Home } from "../e2e/harness/home.ts";
import { LinkedApp } from "../e2e/harness/linked-app.ts";
import { note } from "./report.ts";
import { printLooks, threeLooks } from "./three-looks.ts";

const { values } = parseArgs({ options: { files: { type: "string", default: "10000" } } });
const count = Number(values.files);

const folder = await PhotoFolder.make(count);
const home = await Home.start();
const app = await LinkedApp.launch(home);
try {
  const measured = await threeLooks(home, app, folder);
  printLooks(measured);
  const { looks, windowlessMs, idleBytes } = measured;
  note({ kind: "folders", count, looks, windowlessMs, idleBytes });
} finally {
  await app.dispose();
  await home.dispose();
  await folder.dispose();
}
