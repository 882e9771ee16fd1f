import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const QUESTION_WORDS: LateWords["QUESTION_WORDS"] = {
  deleted: {
    title: (count) =>
      plural(count, {
        one: `${n(count)} Foto hier wurde zu Hause gelöscht.`,
        other: `${n(count)} Fotos hier wurden zu Hause gelöscht.`,
      }),
    question: (count) =>
      plural(count, { one: "Noch einmal senden?", other: "Noch einmal senden?" }),
    yes: "Noch einmal senden",
    no: "Nicht senden",
  },
  trashed: {
    title: (count) =>
      plural(count, {
        one: `${n(count)} Foto hier liegt zu Hause im Papierkorb.`,
        other: `${n(count)} Fotos hier liegen zu Hause im Papierkorb.`,
      }),
    question: (count) => plural(count, { one: "Zurückholen?", other: "Zurückholen?" }),
    yes: "Zurückholen",
    no: "Im Papierkorb lassen",
  },
  note: "Wenn nicht, gibt Homeward seine Kopie auf. Deine eigenen Dateien bleiben.",
};
