import type { LateWords } from "../spoken.ts";
import { formatDuration } from "../../view/format-duration.ts";
import { n } from "./plural.ts";

export const LINKED_WORDS: LateWords["LINKED_WORDS"] = {
  title: "リンクしたフォルダ",
  hint: "Homewardはリンクしたフォルダを自動で調べ、新しいものを送ります。フォルダの中身は変更もコピーもせず、ここでファイルを消してもおうちからは消えません。",
  installed: "Homewardはインストールされているので、閉じていても続きます。",
  notInstalled:
    "Homewardをインストールするまでは、開くたびにブラウザが確認し、閉じている間は何も調べません。",
  missing:
    "このブラウザはサイトのためにフォルダを開いたままにしません。新しいものを送るには、もう一度フォルダを選んでください。すでにおうちにあるものは二度送りません。パソコンのChromeとEdgeではフォルダをリンクできます。",
  link: "フォルダをリンク",
  looking: (seenCount, readCount) =>
    `調べています：今のところ${n(seenCount)}ファイル、うち新しいもの${n(readCount)}`,
  lookNow: "今すぐ調べる",
  never: "まだ調べていません",
  lastLook: (ago, took) => `最後に調べたのは${ago}、かかった時間は${took}です。`,
  ago: (ms) => (ms < 60_000 ? "たった今" : `${formatDuration(ms)}前`),
  ask: "Homewardがこのフォルダを読むには、ブラウザでもう一度許可が必要です。ここからの待機中の写真は、それまで待ちます。",
  allow: "Homewardに読み取りを許可",
  refused: "ブラウザが許可しませんでした。このサイトのブラウザ設定で許可できます。",
  away: "このフォルダは今見つからないか、急に空になりました。外付けディスクにあるなら接続してください。何も忘れられていません。",
  full: "送信待ちがいっぱいです。いくつかがおうちに着くと残りが入ります。",
  gone: (count) => `${n(count)}枚が、おうちに着く前にこのフォルダからなくなりました：`,
  problems: (count) => `${n(count)}ファイルを送れません：`,
  rules: "送るもの",
  include: "これだけ",
  includeHint: "*.jpgや2024/**のような名前やパターン。空欄ならすべての写真と動画です。",
  exclude: "これを除く",
  excludeHint: "Screenshotsや*.pngなど。",
  onlyFrom: "この日以降に変更されたもの",
  hidden: "隠しファイルと隠しフォルダ",
  hiddenHint: "名前がピリオドで始まるもの。",
  albums: "フォルダからアルバムを作る",
  albumsHint: "写真は、入っているフォルダと同じ名前のアルバムに入ります。",
  save: "保存",
  saved: "保存しました。Homewardが調べ直します。",
  unlink: "リンクを解除",
  unlinkQuestion: (name) => `${name}のリンクを解除しますか？`,
  unlinkWords:
    "Homewardはこのフォルダを調べなくなります。おうちのものも、フォルダのファイルも削除されません。",
  queued: (count) => `ここからの${n(count)}枚が送信を待っています。`,
  keepQueued: "解除して、待機中のものは送る",
  dropQueued: "解除して、何も送らない",
  confirm: "リンクを解除",
  cancel: "リンクしたままにする",

  state: {
    nothing: "送るものはありません",
    allHome: (count) => `${n(count)}件すべておうちにあります`,
    left: (leftCount, fileCount) => `${n(fileCount)}件中${n(leftCount)}件がまだおうちにありません`,
  },
  problem: (path, words) => `${path}：${words}`,
};
