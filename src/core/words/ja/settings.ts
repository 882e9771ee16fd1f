import type { LateWords } from "../spoken.ts";

export const SETTINGS_WORDS: LateWords["SETTINGS_WORDS"] = {
  index: "設定の項目",
  back: "すべての設定",
  section: {
    sources: "取り込み元",
    when: "送信の条件",
    notifications: "通知",
    home: "おうちとこのデバイス",
    devices: "デバイス",
    appearance: "外観",
    language: "言語",
    browser: "このブラウザ",
    test: "テストモード",
    about: "Homewardについて",
  },
  inside: {
    sources: "リンクしたフォルダと取り込み",
    when: "Wi-Fi、電源、時間帯、一時停止",
    notifications: "Homewardの外で届く知らせ",
    home: "名前、空き、削除してよいもの",
    devices: "このおうちに送るほかのデバイス",
    appearance: "ライトまたはダーク",
    language: "Homewardの表示言語",
    browser: "できること、インストール",
    test: "好きな障害を起こす",
    about: "バージョン、ライセンス、保存場所",
  },

  device: {
    name: "名前",
    nameUnknown: "おうちが応答すると分かります",
    nameUnpaired: "まだペアリングしていません",
    rename: "名前を変更",
    home: "おうち",
    room: "空き",
    roomAtHome: "おうち",
    homeUsed: (photos, free) => `写真${photos}、空き${free}`,
    homeFree: (free) => `空き${free}`,
    homeUnknown: "おうちが応答すると分かります",
    here: "このデバイス",
    hereUsed: (used) => `${used}を使用`,
    hereUsedAndLeft: (used, left) => `${used}を使用、残り${left}`,
    hereUnknown: "このブラウザは伝えません",
    onTheWay: (size) => `うち${size}は送信中の写真です。`,
    hereHint: "受領証とHomeward自体です。写真のコピーは、おうちに着くと消えます。",
  },

  appearance: {
    hint: "このデバイスだけに使われます。",
    auto: "このデバイスに合わせる",
    light: "ライト",
    dark: "ダーク",
  },

  language: {
    hint: "Homewardは選んだ言語で開き直します。送信はそのまま続きます。",
    auto: "このブラウザに合わせる",
  },

  keep: {
    title: "写真を残しておく",
    hint: "空きがなくなると、ブラウザはサイトの保存内容を、まだおうちにない写真ごと消すことがあります。",
    button: "写真を残すようブラウザに頼む",
    asking: "尋ねています…",
    kept: "このブラウザは消さないと約束しました。",
    refused:
      "このブラウザは約束しませんでした。Homewardをインストールするか、もっと使うと変わることがあります。",
    missing: "このブラウザは残すことを約束できません。",
  },

  browser: { title: "できること" },

  state: {
    can: "可",
    "not-asked": "未確認",
    blocked: "不可",
    "not-installed": "未インストール",
    unused: "未使用",
    missing: "不可",
  },

  reason: {
    can: "ここで使えます。",
    "not-asked": "先に確認があります。",
    blocked: "このサイトではブラウザの設定でブロックされています。",
    "not-installed": "インストールしたアプリだけで使えます。",
    unused: "ブラウザは対応していますが、まだ何も登録されていません。",
    missing: "このブラウザにはありません。",
  },

  ability: {
    serviceWorker: {
      name: "バックグラウンドで送信",
      can: "Service Workerが送るので、ページが送る必要はありません。",
    },
    backgroundSync: {
      name: "閉じた後に起動",
      can: "ブラウザが動いていて接続があれば、Background SyncがHomewardを起動します。",
      missing: "Background Syncがないと、Homewardを閉じている間は何も送りません。",
    },
    periodicSync: {
      name: "定期的に起動",
      can: "Periodic Background Syncが1日に最大2回確認します。",
      "not-installed": "Periodic Background Syncはインストールしたアプリだけで使えます。",
      unused: "ブラウザはPeriodic Background Syncに対応していますが、まだ登録されていません。",
      missing: "このブラウザにはPeriodic Background Syncがありません。",
    },
    installed: {
      name: "アプリとしてインストール",
      can: "Homewardはインストールされています。",
      "not-installed": "Homewardは普通のタブで動いています。",
    },
    persistentStorage: {
      name: "保存内容を残す",
      notAsked: "約束はまだ",
      can: "ブラウザは消さないと約束しました。",
      "not-asked": "このデバイスの空きがなくなると消されることがあります。",
      blocked: "このサイトではブラウザの設定で断られています。",
    },
    notifications: {
      name: "通知",
      can: "許可されています。Homewardは頼まれたときだけ表示します。",
    },
    push: {
      name: "おうちからのメッセージ",
      can: "許可されています。おうちは頼まれたときだけ送ります。",
    },
    badge: {
      name: "アイコンの数字",
      can: "待っている写真の数を表示します。",
      "not-installed": "数字付きのアイコンはインストールしたアプリだけで使えます。",
    },
    wakeLock: {
      name: "画面をつけたままにする",
      can: "写真を送る間、画面をつけたままにできます。",
    },
    connectionType: {
      name: "Wi-Fiとモバイルデータの区別",
      can: "写真はWi-Fiを待てます。",
      missing: "このブラウザはどちらを使っているか伝えません。",
    },
    battery: {
      name: "バッテリー残量の確認",
      can: "Homewardを開いている間だけ分かります。写真は充電を待てます。",
      missing: "このブラウザは伝えません。",
    },
    directoryPicker: {
      name: "フォルダをリンク",
      can: "Homewardはリンクしたフォルダを自動で調べます。",
      missing: "このブラウザは個々のファイルだけを開けます。",
    },
  },
};
