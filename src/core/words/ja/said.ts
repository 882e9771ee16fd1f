import type { LateWords } from "../spoken.ts";
import { BLOCK_WORDS } from "./block.ts";

export const SAID_WORDS: LateWords["SAID_WORDS"] = {
  ...BLOCK_WORDS,
  "another-worker": "Homewardの別の部分が作業中です。",
  "folders-left": "リンクしたフォルダの確認がまだ終わっていません。",
  "leaving-home": "このデバイスはおうちから離れるところです。",
  "new-version": "Homewardの新しいバージョンに切り替わります。",
  "next-try": "残りはすべて次の再試行を待っています。",
  "broken-off": "このデバイスで続けられませんでした。",
  "note-damaged": "このデバイスにあった写真の記録が壊れていました。データはもう一度送信できます。",
  "time-over": "この起動にブラウザが許した時間が終わりました。",
  "not-kept": "おうちはデータを受け取りましたが、保存しませんでした。",
  "way-answered": "おうちではなく、途中にある何か（Wi-Fiのログインページなど）が応答しました。",
  "home-odd": "おうちの応答を、このバージョンのHomewardは理解できません。",
  "folder-closed": "このフォルダには書き込めません。",
  "written-otherwise": "書き込んだ内容と読み取った内容が違います。",

  "not-media": "写真でも動画でもありません。",
  zip: "zipファイルです。Google フォトやAppleの書き出しデータは「設定」→「取り込み元」から取り込めます。",
  "zip-unreadable":
    "zipファイルとして読み取れません。ダウンロードが最後まで終わっていないのかもしれません。",
  "zip-damaged": "zipの中のこのファイルは破損しています。",
  "zip-locked": "このファイルはパスワードで保護されています。",
  "zip-bomb": "このファイルは、写真や動画ではありえない大きさになると示しています。",

  "share-rest": "共有された残り",
  "share-unnamed": "名前を読み取れなかったファイル",
  "share-not-whole": "最後まで届きませんでした。もう一度共有できます。",
  "share-rest-not-here":
    "すべて届く前に、共有元のアプリが中断しました。足りない分をもう一度共有できます。",
  "share-unreadable": "共有元のアプリが、Homewardでは読み取れない形式で送りました。",
};
