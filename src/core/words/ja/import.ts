import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

/** A line about some of them; "" where there are none. */
const numbered = (count: number, what: string, consequence: string): string =>
  count === 0 ? "" : `${what}：${n(count)}件。${consequence}`;

export const IMPORT_WORDS: LateWords["IMPORT_WORDS"] = {
  title: "GoogleフォトやAppleから取り込む",
  hint: "Google Takeout、またはAppleの「データとプライバシー」のコピーを、zipファイルか展開したフォルダのまま、すべての部分をまとめて選んでください。先にこのデバイスに展開することはありません。",
  pickZips: "zipファイルを選ぶ",
  pickFolder: "展開したフォルダを選ぶ",
  looking: (count) => `調べています… 今のところ${n(count)}ファイル`,
  reading: (done, all) => `情報を読んでいます… ${n(all)}件中${n(done)}件`,
  nothing: "写真も動画も入っていません。",
  plan: { google: "Googleフォト", apple: "Appleの写真", folder: "写真のフォルダ" },
  start: "取り込む",
  goOn: "取り込みを続ける",
  cancel: "今はしない",
  stop: "停止",
  close: "完了",
  resume: (done, all) =>
    `この取り込みは途中です：${n(all)}件中${n(done)}件が済んでいます。続きから始めます。`,
  pickAgain: (done, all, names) =>
    `終わっていない取り込みがあります：${n(all)}件中${n(done)}件。続けるには同じファイルをもう一度選んでください：${names}`,
  reopen: "同じファイルで続ける",
  lines: (counts) =>
    [
      `写真${n(counts.photos)}枚`,
      counts.videos > 0 ? `動画${n(counts.videos)}本` : "",
      counts.albums > 0 ? `アルバム${n(counts.albums)}冊` : "",
      numbered(counts.dated, "書き出しに日付があるもの", "ファイルに日付がないときに使います"),
      numbered(counts.repeated, "重複しているもの", "1枚にまとめ、すべてのアルバムに入れます"),
      numbered(counts.untold, "書き出しに情報がないもの", "そのまま取り込みます"),
      numbered(counts.archived, "アーカイブまたは非表示", "ほかと同じように取り込みます"),
      numbered(counts.trashed, "ゴミ箱の中", "取り込みません"),
      numbered(counts.other, "写真でも動画でもないもの", "取り込みません"),
      "すでにおうちにある数は、読み込むときに分かります。",
    ].filter((line) => line !== ""),
  progress: ({ doneCount, allCount }) =>
    `${n(allCount)}ファイル中${n(doneCount)}ファイルを取り込みました`,
  waitsForRoom:
    "このデバイスには今これ以上の空きがありません。いくつかがおうちに着くと自動で続けます。",
  done: ({ queuedCount, alreadyCount, refusedCount }) =>
    [
      `${n(queuedCount)}ファイルがおうちへ向かっています。`,
      alreadyCount > 0
        ? `${n(alreadyCount)}ファイルはすでにここかおうちにあり、書き出しの情報だけを送ります。`
        : "",
      refusedCount > 0 ? `${n(refusedCount)}ファイルは取り込めませんでした：` : "",
    ]
      .filter((sentence) => sentence !== "")
      .join(""),
  stopped: "停止しました。取り込んだものは残ります。同じファイルを選ぶと、ここから続けます。",
  more: (count) => `ほか${n(count)}件`,
  failed: "今は調べられません。",
};
