import type { LateWords } from "../spoken.ts";
import { BLOCK_WORDS } from "./block.ts";

export const SAID_WORDS: LateWords["SAID_WORDS"] = {
  ...BLOCK_WORDS,
  "another-worker": "Homewardの別の部分が作業中です。",
  "folders-left": "リンクしたフォルダの確認がまだ終わっていません。",
  "leaving-home": "このデバイスはおうちから離れます。",
  "new-version": "Homewardの新しいバージョンに切り替わります。",
  "next-try": "残りは次の再試行を待っています。",
  "broken-off": "このデバイスでは続けられませんでした。",
  "note-damaged":
    "この写真についてデバイスに記録した内容が壊れていました。データはもう一度送れます。",
  "time-over": "ブラウザがくれた時間が終わりました。",
  "not-kept": "おうちはデータを受け取りましたが、保存しませんでした。",
  "way-answered": "おうちの代わりに、Wi-Fiのログインページなど途中の何かが応答しました。",
  "home-odd": "おうちの応答を、このバージョンのHomewardは理解できません。",
  "folder-closed": "このフォルダには書き込めません。",
  "written-otherwise": "書き込んだ内容を読み直すと違っていました。",

  "not-media": "写真でも動画でもありません。",
  zip: "これはzipファイルです。GoogleフォトとAppleの書き出しは「設定」→「インポート」から取り込みます。",
  "zip-unreadable":
    "zipファイルとして読み取れません。最後までダウンロードされていないのかもしれません。",
  "zip-damaged": "このファイルはzipの中で壊れています。",
  "zip-locked": "このファイルはパスワードで保護されています。",
  "zip-bomb": "このファイルは、写真や動画ではありえない大きさになります。",

  "share-rest": "共有されたものの残り",
  "share-unnamed": "名前を読み取れなかったファイル",
  "share-not-whole": "途中までしか届きませんでした。もう一度共有してください。",
  "share-rest-not-here":
    "すべて届く前に、共有元のアプリが止まりました。足りない分をもう一度共有してください。",
  "share-unreadable": "共有元のアプリが、Homewardの読み取れない形式で送りました。",
};
