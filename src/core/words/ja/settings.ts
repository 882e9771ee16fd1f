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
    notifications: "Homewardの外で届くお知らせ",
    home: "名前、容量、削除しても安全な写真",
    devices: "このおうちに送信するほかのデバイス",
    appearance: "ライトまたはダーク",
    language: "Homewardの表示言語",
    browser: "できることとインストール",
    test: "わざと起こす不具合",
    about: "バージョン、ライセンス、保存場所",
  },

  device: {
    name: "名前",
    nameUnknown: "おうちが応答すると分かります",
    nameUnpaired: "まだペアリングしていません",
    rename: "名前を変更",
    home: "おうち",
    room: "容量",
    roomAtHome: "おうち",
    homeUsed: (photos, free) => `写真${photos}、空き${free}`,
    homeFree: (free) => `空き${free}`,
    homeUnknown: "おうちが応答すると分かります",
    here: "このデバイス",
    hereUsed: (used) => `${used}使用`,
    hereUsedAndLeft: (used, left) => `${used}使用、残り${left}`,
    hereUnknown: "このブラウザからは分かりません",
    onTheWay: (size) => `うち${size}は送信待ちの写真です。`,
    hereHint: "受領証とHomeward本体です。写真のコピーは、おうちに届くとなくなります。",
  },

  appearance: {
    hint: "このデバイスだけの設定です。",
    auto: "デバイスに合わせる",
    light: "ライト",
    dark: "ダーク",
  },

  language: {
    hint: "選んだ言語でHomewardを開き直します。送信は続きます。",
    auto: "ブラウザに合わせる",
  },

  keep: {
    title: "写真の保持",
    hint: "空きが足りなくなると、ブラウザはサイトのデータを消すことがあり、まだおうちに届いていない写真も失われます。",
    button: "写真を消さないようブラウザに頼む",
    asking: "確認中…",
    kept: "このブラウザは、写真を消さないと約束しました。",
    refused:
      "このブラウザは約束しませんでした。Homewardをインストールするか、よく使うようになると、変わることがあります。",
    missing: "このブラウザでは、消さないという約束ができません。",
  },

  browser: {
    title: "できること",
  },

  state: {
    can: "可能",
    "not-asked": "未確認",
    blocked: "不可",
    "not-installed": "未インストール",
    unused: "未使用",
    missing: "不可",
  },

  reason: {
    can: "ここで使えます。",
    "not-asked": "先に許可を求めます。",
    blocked: "ブラウザの設定で、このサイトにはブロックされています。",
    "not-installed": "インストールしたアプリだけで使えます。",
    unused: "ブラウザにありますが、まだ何も登録されていません。",
    missing: "このブラウザにはありません。",
  },

  ability: {
    serviceWorker: {
      name: "バックグラウンドで送信",
      can: "Service Workerが送信するので、ページを開いておく必要はありません。",
    },
    backgroundSync: {
      name: "閉じたあとの起動",
      can: "ブラウザ自体が動いている間、接続があればBackground SyncがHomewardを起動します。",
      missing: "Background Syncがないため、Homewardを閉じている間は送信しません。",
    },
    periodicSync: {
      name: "定期的な起動",
      can: "Periodic Background Syncが1日に最大2回確認します。",
      "not-installed": "Periodic Background Syncは、インストールしたアプリだけで使えます。",
      unused:
        "このブラウザにはPeriodic Background Syncがありますが、まだ起動は登録されていません。",
      missing: "このブラウザにはPeriodic Background Syncがありません。",
    },
    installed: {
      name: "アプリとしてインストール",
      can: "Homewardはインストール済みです。",
      "not-installed": "Homewardは通常のタブで動いています。",
    },
    persistentStorage: {
      name: "データの保持",
      notAsked: "まだ約束なし",
      can: "ブラウザは、データを消さないと約束しました。",
      "not-asked": "このデバイスの空きが足りなくなると、消されることがあります。",
      blocked: "ブラウザの設定で、このサイトには許可されていません。",
    },
    notifications: { name: "通知", can: "許可されています。頼まれたときだけ通知します。" },
    push: {
      name: "おうちからのメッセージ",
      can: "許可されています。頼まれたときだけ送られます。",
    },
    badge: {
      name: "アプリのアイコンの数字",
      can: "待機中の写真の枚数を表示します。",
      "not-installed": "アイコンの数字は、インストールしたアプリだけで使えます。",
    },
    wakeLock: {
      name: "画面をオンのままにする",
      can: "写真の送信中、画面をオンのままにできます。",
    },
    connectionType: {
      name: "Wi-Fiとモバイルデータの区別",
      can: "写真はWi-Fiを待てます。",
      missing: "このブラウザからは、どちらを使っているか分かりません。",
    },
    battery: {
      name: "バッテリー残量の把握",
      can: "Homewardを開いている間だけ分かります。写真は充電を待てます。",
      missing: "このブラウザからは分かりません。",
    },
    directoryPicker: {
      name: "フォルダをリンク",
      can: "Homewardがリンクしたフォルダを自動で確認します。",
      missing: "このブラウザで開けるのは、個々のファイルだけです。",
    },
  },
};
