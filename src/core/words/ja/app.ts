import type { FirstWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const WORDS: FirstWords["WORDS"] = {
  name: "Homeward",
  failed: "問題が発生しました。",
  needsWorkers:
    "Homewardには、安全なアドレス（https）とService Workerに対応したブラウザが必要です。",

  here: { phone: "このスマホ", tablet: "このタブレット", device: "このデバイス" },

  sentence: {
    empty: "まだ何もありません",
    nothingWaits: (atHome) => `待機中の写真はありません。${n(atHome)}枚がおうちに保存済みです`,
    allHome: (count) =>
      count === 1 ? "写真はおうちに保存済みです" : `${n(count)}枚すべて、おうちに保存済みです`,
    saving: (done, all, here) => `${n(all)}枚中${n(done)}枚を${here}に保存中…`,
    going: {
      unknown: (count, here) => `${n(count)}枚は${here}に保存済み、おうちへ送信中`,
      wifi: (count, here) => `${n(count)}枚は${here}に保存済み、Wi-Fiでおうちへ送信中`,
      mobile: (count, here) => `${n(count)}枚は${here}に保存済み、モバイルデータでおうちへ送信中`,
    },
    backingOff: (count, here) => `${n(count)}枚は${here}に保存済み、まもなく再試行します`,
    offline: (count, here) => `${n(count)}枚は${here}に保存済み、接続を待っています`,
    unreachable: (count, here) => `おうちの応答がありません · ${n(count)}枚は${here}で安全に待機中`,
    homeFull: (count, here) => `おうちの容量がいっぱいです · ${n(count)}枚は${here}で待機中`,
    throttled: (count, here) => `おうちの都合で休止中 · ${n(count)}枚は${here}で待機中`,
    signedOut: (count, here) => `おうちとペアリングしていません · ${n(count)}枚は${here}で待機中`,
    unsupported: (count, here) => `このブラウザでは送信できません · ${n(count)}枚は${here}で待機中`,
    needsYou: (count) => `写真${n(count)}枚は対応が必要です`,
    andNeedsYou: (sentence, count) => `${sentence} · ${n(count)}枚は対応が必要`,
  },

  note: {
    needsYou: "理由と対応方法は下にあります。",
    empty: "写真を選ぶと、すぐここに保存され、それからおうちへ送信されます。",
    checked: "おうちには1バイトも違わず保存されており、受領証はこのデバイスにあります。",
    checkedOne: "おうちには1バイトも違わず保存されており、受領証はこのデバイスにあります。",
    keepOpen: "すべてここに保存されるまで、このページを開いておいてください。",
    closable: "このページは閉じてもかまいません。残りは自動でおうちへ送信されます。",
    closableOffline: "このページは閉じてもかまいません。あとで自動でおうちへ送信されます。",
    triesAgain: "写真はここで安全です。Homewardが自動で再試行します。",
    pairFirst: "写真はここで安全です。このデバイスをペアリングすると、おうちへ送信されます。",
    unsupported:
      "Service Workerがないと（プライベートウィンドウでは使えないことがあります）、写真はここで待つだけになります。",
  },

  waking: {
    onlyWhileOpen: "このブラウザでは、Homewardを開いている間だけ送信します。",
    blocked:
      "このサイトではバックグラウンド同期がブロックされているため、Homewardを開いている間だけ送信します。",
    afterClosing: "このブラウザは、閉じたあともHomewardを起動しますが、定期的には起動しません。",
    ifInstalled:
      "このブラウザは、閉じたあともHomewardを起動します。インストールすると、1日に2回の確認もできます。",
    daily: "このブラウザは、閉じたあともHomewardを起動し、1日に最大2回確認します。",
  },

  choose: {
    button: "写真を選ぶ",
    hint: "または、このページにドロップ",
    dropTitle: "ここにドロップ",
    dropHint: "まずこのデバイスに保存され、それからおうちへ送信されます。",
  },

  report: {
    title: "選んだ写真",
    saved: (count) => `写真${n(count)}枚をこのデバイスに保存しました。`,
    already: (count) => `${n(count)}枚はすでにここにありました。`,
    alreadyHome: (count) => `${n(count)}枚はすでにおうちに保存済みです。`,
    room: (taken, all) =>
      `${n(all)}枚中${n(taken)}枚まで入ります。残りは、それらがおうちに届いてからです。`,
    refused: (count) => `${n(count)}件は取り込めませんでした：`,
    more: (count) => `ほか${n(count)}件`,
    dismiss: "この結果を閉じる",
    nothing: "何も選ばれませんでした。",
  },

  progress: {
    label: "おうちへ送信中のすべての写真",
    count: (done, all) => `${n(all)}枚中${n(done)}枚が到着`,
    bytes: (done, all) => `${done} / ${all}`,
    speed: (size) => `${size}/秒`,
    saving: "このデバイスに保存中",
    stop: "保存を中止",
  },

  queue: {
    needsYou: "対応が必要",
    showAll: (count) => `${n(count)}枚すべて表示`,
    showFewer: "表示を減らす",
    retryAll: "すべて再試行",
    retry: (filename) => `${filename}を再試行`,
    cancel: (filename) => `${filename}をキャンセル`,
    remove: (filename) => `${filename}を取り除く`,
    progressOf: (filename) => `${filename}の送信状況`,
  },

  job: {
    sending: (percent) => (percent === 0 ? "送信中" : `送信中 · ${n(percent)}%`),
    checking: "送信中 · おうちが確認しています",
    stopping: (percent) =>
      percent === 0 ? "この部分のあとで停止" : `この部分のあとで停止 · ${n(percent)}%`,
    partlyHome: (percent) => `${n(percent)}%はすでにおうちに保存済み`,
    waiting: "順番待ち",
    triesAgain: (duration, words) => `${duration}後に再試行：${words}`,
    triesAgainSoon: (words) => `まもなく再試行：${words}`,
    succeeded: "おうちに保存済み",
    cancelled: "キャンセル済み",
    waitingFor: {
      unsupported: "ここで待機中：このブラウザでは送信できません",
      "signed-out": "このデバイスのペアリングを待っています",
      offline: "オンラインに戻るのを待っています",
      unreachable: "おうちの応答を待っています",
      throttled: "待機中：おうちが休止を求めました",
      "home-full": "おうちに空きができるのを待っています",
    },
  },

  home: {
    total: (count, size) => `写真${n(count)}枚、${size}`,
    onThisDevice: (count) => `このデバイスから${n(count)}枚`,
    open: (filename) => `${filename}のオリジナルを開く`,
    more: "もっと見る",
  },

  pair: {
    title: "このデバイスをおうちとペアリング",
    hint: "おうちのサーバーは起動時にリンクを表示します。そのリンクをここで開くか、下に貼り付けます。先に選んだ写真は、ここで安全に待ちます。",
    code: "リンクまたはコード",
    deviceName: "このデバイスの名前",
    button: "ペアリング",
    busy: "ペアリング中…",
    codeMissing: "おうちが表示したリンクまたはコードを貼り付けます。",
    failed: "ペアリングできませんでした。もう一度試せます。",
  },

  screens: {
    title: "画面",
    skip: "本文へ移動",
    photos: "バックアップ",
    library: "ライブラリ",
    activity: "履歴",
    settings: "設定",
    failed: "この画面を読み込めませんでした。",
    reload: "再読み込み",
  },

  status: {
    paired: "おうちに接続済み",
    signedOut: "未ペアリング",
    unreachable: "おうちの応答なし",
    offline: "オフライン",
    unknown: "おうちを確認中",
  },

  notice: {
    title: "お知らせ",
    storage: (words) => `このデバイスの送信待ちを読み取れません：${words}`,
    action: (words) => `うまくいきませんでした：${words}`,
    dismiss: "閉じる",
  },
};
