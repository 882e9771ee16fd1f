import type { LateWords } from "../spoken.ts";
import { formatDuration } from "../../view/format-duration.ts";
import { n } from "./plural.ts";

export const LINKED_WORDS: LateWords["LINKED_WORDS"] = {
  title: "リンクしたフォルダ",
  hint: "Homewardはリンクしたフォルダを自動で確認し、新しいものを送信します。フォルダの中は変更もコピーもせず、ここでファイルを削除しても、おうちからは削除しません。",
  installed: "Homewardはインストール済みなので、閉じている間も続きます。",
  notInstalled:
    "Homewardをインストールしていない間は、開くたびにブラウザが許可を求め、閉じている間は確認しません。",
  missing:
    "このブラウザでは、サイトがフォルダを開いたままにできません。新しいものを送るには、フォルダを選び直します。すでにおうちにあるものは二度送りません。パソコンのChromeとEdgeではフォルダをリンクできます。",
  link: "フォルダをリンク",
  looking: (seenCount, readCount) =>
    `確認中：これまでに${n(seenCount)}件、うち新しいもの${n(readCount)}件`,
  lookNow: "今すぐ確認",
  never: "まだ確認していません",
  lastLook: (ago, took) => `前回の確認：${ago}（所要時間：${took}）`,
  ago: (ms) => (ms < 60_000 ? "たった今" : `${formatDuration(ms)}前`),
  ask: "Homewardがこのフォルダを読み取るには、ブラウザでもう一度許可が必要です。待機中の写真は、それまで待ちます。",
  allow: "読み取りを許可",
  refused: "ブラウザが許可しませんでした。ブラウザのこのサイトの設定で許可できます。",
  away: "このフォルダが見つからないか、急に空になりました。外付けディスクにある場合は接続します。何も忘れていません。",
  full: "送信待ちがいっぱいです。いくつかがおうちに届くと、残りが入ります。",
  gone: (count) => `写真${n(count)}枚が、おうちに届く前にこのフォルダからなくなりました：`,
  problems: (count) => `${n(count)}件のファイルは送信できません：`,
  rules: "送信するもの",
  include: "これだけ",
  includeHint: "*.jpgや2024/**のような名前やパターン。空なら、すべての写真と動画。",
  exclude: "除くもの",
  excludeHint: "Screenshotsや*.pngなど。",
  onlyFrom: "この日以降に変更されたものだけ",
  hidden: "隠しファイルと隠しフォルダ",
  hiddenHint: "名前がドットで始まるもの。",
  albums: "フォルダをアルバムにする",
  albumsHint: "写真は、入っているフォルダと同じ名前のアルバムに入ります。",
  save: "保存",
  saved: "保存しました。Homewardがもう一度確認します。",
  unlink: "リンクを解除",
  unlinkQuestion: (name) => `「${name}」のリンクを解除しますか？`,
  unlinkWords:
    "Homewardはこのフォルダを確認しなくなります。おうちの写真も、フォルダのファイルも削除しません。",
  queued: (count) => `このフォルダの写真${n(count)}枚が送信を待っています。`,
  keepQueued: "解除し、待機分は送る",
  dropQueued: "解除し、何も送らない",
  confirm: "リンクを解除",
  cancel: "リンクを残す",

  state: {
    nothing: "送るものはありません",
    allHome: (count) =>
      count === 1 ? "中のファイルはおうちに保存済み" : `${n(count)}件すべて、おうちに保存済み`,
    left: (leftCount, fileCount) =>
      `${n(fileCount)}件中${n(leftCount)}件がまだおうちに届いていません`,
  },
  problem: (path, words) => `${path}：${words}`,
};
