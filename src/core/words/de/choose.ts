import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const CHOOSE_WORDS: LateWords["CHOOSE_WORDS"] = {
  group: "Weitere Wege, Fotos hinzuzufügen",
  files: "Dateien",
  folder: "Ordner",
  link: "Ordner verknüpfen",
  camera: "Kamera",
  filesHint: "Über „Dateien“ bleibt auf manchen Handys mehr von einem Foto erhalten.",
  unreadableFolder: "Dieser Ordner lässt sich nicht lesen.",
  unreadableFile: "Diese Datei lässt sich auf diesem Gerät nicht lesen.",
  tooDeep: "Ordner darin liegen zu tief. Zieh sie einzeln herein.",
  tooMany: (count) =>
    plural(count, {
      one: `Er enthält mehr als ${n(count)} Datei. Zieh die Ordner darin einzeln herein.`,
      other: `Er enthält mehr als ${n(count)} Dateien. Zieh die Ordner darin einzeln herein.`,
    }),
  nothing: "Darin ist keine Datei.",
};
