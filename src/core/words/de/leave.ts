import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const LEAVE_WORDS: LateWords["LEAVE_WORDS"] = {
  title: "Dieses Zuhause verlassen",
  hint: "Das Zuhause vergisst dieses Gerät, und Homeward vergisst hier Warteschlange und Quittungen. Was zu Hause ist, bleibt dort, und deine eigenen Dateien bleiben auch.",
  button: "Dieses Zuhause verlassen…",
  question: "Dieses Zuhause verlassen?",
  allHome: "Hier wartet nichts. Was zu Hause ist, bleibt dort.",
  left: (count) =>
    plural(count, {
      one: `${n(count)} Foto ist noch nicht zu Hause. Seine Kopie in Homeward verschwindet; deine eigene Datei bleibt.`,
      other: `${n(count)} Fotos sind noch nicht zu Hause. Ihre Kopien in Homeward verschwinden; deine eigenen Dateien bleiben.`,
    }),
  untold:
    "Hier erledigt. Dein Zuhause hat nicht geantwortet und führt dieses Gerät noch: Entferne es dort.",
  confirm: "Verlassen",
  busy: "Wird verlassen…",
  cancel: "Bleiben",
};
