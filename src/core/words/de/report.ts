import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const REPORT_WORDS: LateWords["REPORT_WORDS"] = {
  stopped: (count) =>
    plural(count, {
      one: `${n(count)} wurde nicht angesehen.`,
      other: `${n(count)} wurden nicht angesehen.`,
    }),
  damaged: (count) =>
    plural(count, {
      one: `${n(count)} Datei sieht beschädigt aus: Sie endet zu früh. Sie bleibt, wie sie ist:`,
      other: `${n(count)} Dateien sehen beschädigt aus: Sie enden zu früh. Sie bleiben, wie sie sind:`,
    }),
  more: (count) => `und ${n(count)} weitere`,
  losses: "Was wohl schon vorher verloren ging",
  hide: "Nicht mehr sagen",
  hideThis: (title) => `Nicht mehr sagen: ${title}`,
};
