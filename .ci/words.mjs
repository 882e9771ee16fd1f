// `npm run words`: every word that a person reads comes from the catalogue (src/core/words). Fails on text between tags, in
// attributes that are read aloud or shown, and on any string of several words elsewhere in what runs in the browser.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { ROOT } from "./prepare.mjs";

const FILES = "{src/app,src/platform,src/core,sw}/**/*.{ts,tsx}";
const NOT_LOOKED_AT = /\.(?:test|suite)\.tsx?$|^src\/core\/words\//u;
/** What others write, to be recognised: names of folders and columns in exports, of phones and formats in files, of browsers. */
const NOT_SAID = [
  /^src\/core\/takeout\//u,
  /^src\/core\/photos\/(?:exif-facts|part-role)\.ts$/u,
  /^src\/core\/view\/guess-device-name\.ts$/u,
];
const READ_ATTRIBUTES =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label|summary)$/u;
/** For developers, in a trace: what a person reads of an error is a code (src/core/said.ts). */
const ERROR = /(?:Error|Exception)$/u;

const found = [];
for (const file of globSync(FILES, { cwd: ROOT }).toSorted()) {
  if (NOT_LOOKED_AT.test(file) || NOT_SAID.some((path) => path.test(file))) continue;
  const source = readFileSync(join(ROOT, file), "utf8");
  const { program } = parseSync(file, source, { lang: file.endsWith("x") ? "tsx" : "ts" });
  look(program, [], (node, text) => {
    const line = source.slice(0, node.start).split("\n").length;
    found.push(`${file}:${line}: ${JSON.stringify(text.trim())}`);
  });
}
for (const line of found) console.log(line);
if (found.length > 0) console.log("These words do not come from the catalogue (src/core/words).");
process.exit(found.length === 0 ? 0 : 1);

function look(node, above, tell) {
  if (Array.isArray(node)) for (const each of node) look(each, above, tell);
  else if (typeof node?.type === "string") {
    const text = textOf(node);
    if (text !== null && isRead(node, text, above)) tell(node, text);
    const next = [...above, node];
    for (const key in node) if (key !== "parent") look(node[key], next, tell);
  }
}

function textOf(node) {
  if (node.type === "JSXText") return node.value;
  if (node.type === "TemplateElement") return node.value.cooked;
  return node.type === "Literal" && typeof node.value === "string" ? node.value : null;
}

function isRead(node, text, above) {
  if (!/\p{L}/u.test(text)) return false;
  if (node.type === "JSXText") return true;
  const at = above.findLast(({ type }) => type === "JSXAttribute" || type === "JSXElement");
  const attribute = at?.type === "JSXAttribute" ? at.name.name : null;
  if (attribute === "class") return false;
  if (attribute !== null && READ_ATTRIBUTES.test(attribute)) return true;
  const isThrown = above.some(
    ({ type, callee }) => type === "NewExpression" && ERROR.test(callee.name ?? ""),
  );
  if (isThrown) return false;
  const isShown = above.at(-1)?.type === "JSXExpressionContainer" && attribute === null;
  return isShown || /\p{L}{2,} \p{L}{2,}/u.test(text);
}
