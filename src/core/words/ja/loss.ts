import type { LateWords } from "../spoken.ts";
import { formatList } from "../../view/format-list.ts";
import { n } from "./plural.ts";

export const LOSS_WORDS: LateWords["LOSS_WORDS"] = {
  titles: {
    "place-missing": (count) => `写真${n(count)}枚に位置情報がありません`,
    "re-encoded": (count) => `写真${n(count)}枚はオリジナルではなくJPEGのコピーです`,
    "video-missing": (count) => `Live Photos ${n(count)}枚に動画がありません`,
    "photo-missing": (count) => `Live Photos ${n(count)}枚は動画だけです`,
    "date-from-file": (count) => `${n(count)}件のファイルに撮影日時がありません`,
    "edited-copy": (count) => `${n(count)}件のファイルは編集済みです`,
  },

  what: {
    "place-missing": "同じカメラのほかの写真には撮影地があるか、位置情報が取り除かれています。",
    "re-encoded": "選んだときに、スマホがJPEGを作ったようです。",
    "video-missing": "選んだものの中に、動画の部分がありませんでした。",
    "photo-missing": "選んだものの中に、静止画がありませんでした。",
    "date-from-file": "おうちでは代わりに、ファイルの最終変更日で並べます。",
    "edited-copy": "撮影したままの写真も残すには、これと一緒に追加します。",
  },

  ways: {
    "place-missing": {
      ios: "選ぶときに、下の「オプション」をタップして「位置情報」をオンにします。",
      android:
        "Androidは、ブラウザに渡す写真から位置情報を取り除きます。「ファイル」では2026年3月ごろまで残りましたが、新しいスマホではそこでも取り除かれます。パソコンからなら位置情報も届きます。",
      desktop: "このブラウザは何も取り除きません。ファイルに位置情報がありません。",
    },
    "re-encoded": {
      ios: "選ぶときに「オプション」をタップし、「自動」ではなく「現在」を選びます。または、先に「ファイル」アプリに保存し、「ファイル」から選びます。",
      android: "送ってくれた人やアプリから、オリジナルをもらいます。",
      desktop: "送ってくれた人やアプリから、オリジナルをもらいます。",
    },
    "video-missing": {
      ios: "写真の選択画面は静止画だけを渡します。「写真」アプリの共有で「オプション」→「すべての写真データ」をオンにし、「ファイル」アプリに保存してから、「ファイル」で両方を選びます。",
      android: "写真とその動画を一緒に選びます。",
      desktop: "同じ名前の動画を追加すると、写真と1つになります。",
    },
    "photo-missing": {
      ios: "「写真」アプリの共有で「オプション」→「すべての写真データ」をオンにし、「ファイル」アプリに保存してから、「ファイル」で両方を選びます。",
      android: "写真とその動画を一緒に選びます。",
      desktop: "同じ名前の写真を追加すると、動画と1つになります。",
    },
    "date-from-file": { ios: "", android: "", desktop: "" },
    "edited-copy": { ios: "", android: "", desktop: "" },
  },

  named: (names, moreCount) =>
    formatList(moreCount > 0 ? [...names, `ほか${n(moreCount)}件`] : names),
};
