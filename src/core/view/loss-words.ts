import type { Loss } from "../photos/loss.ts";
import { LOSS_WORDS } from "../words/spoken.ts";
import type { BrowserKind } from "./browser-kind.ts";

/** What a batch lost and the way round for this browser, one card each, in the order of the losses. */
export function lossSentences(
  losses: readonly Loss[],
  browser: BrowserKind,
): { title: string; body: string }[] {
  const { titles, what, ways, named } = LOSS_WORDS;
  return losses.map(({ kind, count, examples }) => ({
    title: titles[kind](count),
    body: [
      examples.length === 0 ? "" : named(examples, count - examples.length),
      what[kind],
      ways[kind][browser],
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
  }));
}
