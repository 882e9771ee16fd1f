import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

/** A line about some of them; "" where there are none. */
const numbered = (count: number, what: string, consequence: string): string =>
  count === 0 ? "" : `${what}：${n(count)}件（${consequence}）`;

export const IMPORT_WORDS: LateWords["IMPORT_WORDS"] = {
  title: "Google フォトやAppleから取り込む",
  hint: "Google データ エクスポート（Takeout）、またはAppleの「データとプライバシー」のコピーを、zipファイルか展開済みのフォルダで、すべてまとめて選びます。先にこのデバイスに展開することはありません。",
  pickZips: "zipファイルを選ぶ",
  pickFolder: "展開済みフォルダを選ぶ",
  looking: (count) => `確認中… これまでに${n(count)}件`,
  reading: (done, all) => `情報を読み取り中… ${n(all)}件中${n(done)}件`,
  nothing: "中に写真も動画もありません。",
  plan: { google: "Google フォト", apple: "Appleの写真", folder: "写真のフォルダ" },
  start: "取り込む",
  goOn: "取り込みを続ける",
  cancel: "今はしない",
  stop: "中止",
  close: "完了",
  resume: (done, all) =>
    `この取り込みは途中です。${n(all)}件中${n(done)}件が完了しています。続きから始めます。`,
  pickAgain: (done, all, names) =>
    `終わっていない取り込みがあります（${n(all)}件中${n(done)}件）。同じファイルをもう一度選ぶと続けられます：${names}`,
  reopen: "同じファイルで続ける",
  lines: (counts) =>
    [
      `写真${n(counts.photos)}枚`,
      counts.videos > 0 ? `動画${n(counts.videos)}本` : "",
      counts.albums > 0 ? `アルバム${n(counts.albums)}件` : "",
      numbered(
        counts.dated,
        "書き出しデータに日付があるもの",
        "ファイルに日付がなければ、それを使います",
      ),
      numbered(counts.repeated, "重複しているもの", "1枚にまとめ、すべてのアルバムに入れます"),
      numbered(counts.untold, "書き出しデータに情報がないもの", "そのまま取り込みます"),
      numbered(counts.archived, "アーカイブ済み・非表示のもの", "ほかと同じように取り込みます"),
      numbered(counts.trashed, "ゴミ箱にあるもの", "取り込みません"),
      numbered(counts.other, "写真でも動画でもないもの", "取り込みません"),
      "すでにおうちにある枚数は、読み取るときに分かります。",
    ].filter((line) => line !== ""),
  progress: ({ doneCount, allCount }) => `${n(allCount)}件中${n(doneCount)}件を取り込み済み`,
  waitsForRoom: "いまはこのデバイスに空きがありません。いくつかがおうちに届くと、自動で続きます。",
  done: ({ queuedCount, alreadyCount, refusedCount }) =>
    [
      `${n(queuedCount)}件をおうちへ送信します。`,
      alreadyCount > 0
        ? `${n(alreadyCount)}件はすでにここかおうちにあり、書き出しデータの情報だけを送ります。`
        : "",
      refusedCount > 0 ? `${n(refusedCount)}件は取り込めませんでした：` : "",
    ].join(""),
  stopped:
    "中止しました。取り込んだものは残ります。同じファイルをもう一度選ぶと、続きから始められます。",
  more: (count) => `ほか${n(count)}件`,
  failed: "いまは中を確認できません。",
};
