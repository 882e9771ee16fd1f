import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const CHOOSE_WORDS: LateWords["CHOOSE_WORDS"] = {
  group: "写真を追加するほかの方法",
  files: "ファイル",
  folder: "フォルダ",
  link: "フォルダをリンク",
  camera: "カメラ",
  filesHint: "スマホによっては、「ファイル」のほうが写真の情報が多く残ります。",
  unreadableFolder: "このフォルダは読み取れません。",
  unreadableFile: "このファイルはこのデバイスで読み取れません。",
  tooDeep: "中のフォルダの階層が深すぎます。それだけを別にドロップできます。",
  tooMany: (count) =>
    `ファイルが${n(count)}件を超えています。中のフォルダを別々にドロップできます。`,
  nothing: "中にファイルがありません。",
};
