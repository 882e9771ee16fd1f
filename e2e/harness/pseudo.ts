import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Gate } from "./gate.ts";

const BUILD = fileURLToPath(new URL("../../dist/build", import.meta.url));

/**
 * English words in disguise, `[!! Ŝéñð ōō !!]`, and 40 % longer, changed in place: what stands on a screen without it does not come
 * from the catalogue. What is handed to a sentence (a file's name, a size) stays as it is. Runs in the page too: it names nothing
 * outside of itself.
 */
export function disguise(words: Record<string, unknown>): void {
  const plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const odd = Array.from("ÅƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļḿñöþǫŕšţûṽŵẋýž");
  const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
  const say = (text: string): string => {
    const changed = Array.from(text, (letter) => odd[plain.indexOf(letter)] ?? letter).join("");
    const more = "ō".repeat(Math.ceil(text.length * 0.4)).replace(/.{7}/gu, "$& ");
    return `[!! ${changed} ${more.trim()} !!]`;
  };
  const masked = (value: unknown, kept: string[]): unknown => {
    if (isText(value)) return String.fromCodePoint(0xe000 + kept.push(value));
    if (Array.isArray(value)) return value.map((each) => masked(each, kept));
    return value;
  };
  const unmasked = (text: string, kept: readonly string[]): string =>
    text.replace(/[\u{e001}-\u{e0ff}]/gu, (mark) => kept[mark.codePointAt(0)! - 0xe001] ?? "");
  const changed = (value: unknown): unknown => {
    if (isText(value)) return say(value);
    if (Array.isArray(value)) return value.map((each) => changed(each));
    if (typeof value === "function")
      return (...given: unknown[]) => {
        const kept: string[] = [];
        const spoken: unknown = value(...given.map((each) => masked(each, kept)));
        if (isText(spoken)) return unmasked(say(spoken), kept);
        return Array.isArray(spoken)
          ? spoken.map((each) => unmasked(say(String(each)), kept))
          : spoken;
      };
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, changed(each)]));
    return value;
  };
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null;
  // The bundler hands out areas one by one, or all of them in one.
  const areas = Object.values(words)
    .filter(isRecord)
    .flatMap((each) =>
      Object.keys(each).every((key) => /^[A-Z_]+$/u.test(key)) ? Object.values(each) : [each],
    )
    .filter(isRecord);
  for (const area of areas)
    for (const [name, each] of Object.entries(area)) area[name] = changed(each);
}

/** From now on the home behind the gate speaks in disguise; `direction`: how its lines run. */
export async function speakInDisguise(gate: Gate, direction: "ltr" | "rtl"): Promise<void> {
  for (const name of await readdir(BUILD)) {
    if (!/^words-en-(?:first|late)-.*\.js$/u.test(name)) continue;
    const turn = `document.documentElement.dir=${JSON.stringify(direction)};`;
    // The chunk changes what it exports before anybody has read it.
    const code = `import * as own from "./${name}";(${disguise.toString()})({...own});${turn}\n`;
    gate.appended.set(`/build/${name}`, `\n${code}`);
  }
}
