import type { LateWords } from "../spoken.ts";
import { formatList } from "../../view/format-list.ts";
import { n } from "./plural.ts";

export const LOSS_WORDS: LateWords["LOSS_WORDS"] = {
  titles: {
    "place-missing": (count) => `${n(count)}枚に撮影場所がありません`,
    "re-encoded": (count) => `${n(count)}枚がオリジナルではなくJPEGのコピーです`,
    "video-missing": (count) => `Live Photo ${n(count)}枚に動画がありません`,
    "photo-missing": (count) => `Live Photo ${n(count)}枚が動画だけです`,
    "date-from-file": (count) => `${n(count)}ファイルに撮影日時がありません`,
    "edited-copy": (count) => `${n(count)}ファイルは編集されています`,
  },

  what: {
    "place-missing": "このカメラのほかの写真には撮影場所があるか、場所が取り除かれています。",
    "re-encoded": "選ぶときにスマートフォンがJPEGを作ったようです。",
    "video-missing": "動く部分が、選んだものに含まれていませんでした。",
    "photo-missing": "静止画が、選んだものに含まれていませんでした。",
    "date-from-file": "おうちでは代わりにファイルの最終変更日で並べます。",
    "edited-copy": "撮ったままの写真も残したいときは、一緒に追加してください。",
  },

  ways: {
    "place-missing": {
      ios: "選ぶときに下の「オプション」をタップし、「位置情報」をオンにしてください。",
      android:
        "Androidは、ブラウザに渡す写真から場所を取り除きます。「ファイル」からなら2026年3月ごろまでは残っていましたが、新しいスマートフォンではそこでも取り除かれます。パソコンからなら場所も届きます。",
      desktop: "このブラウザは何も取り除きません。ファイルに場所がありません。",
    },
    "re-encoded": {
      ios: "選ぶときに「オプション」をタップし、「自動」ではなく「現在」を選んでください。または先に「ファイル」に保存し、「ファイル」から選んでください。",
      android: "入手元にオリジナルを頼んでください。",
      desktop: "入手元にオリジナルを頼んでください。",
    },
    "video-missing": {
      ios: "写真の選択画面は静止画だけを渡します。「写真」で「オプション」→「すべての写真データ」にして「ファイル」に保存し、両方を「ファイル」から選んでください。",
      android: "写真とその動画を一緒に選んでください。",
      desktop: "同じ名前の動画を追加してください。写真と一つになります。",
    },
    "photo-missing": {
      ios: "「写真」で「オプション」→「すべての写真データ」にして「ファイル」に保存し、両方を「ファイル」から選んでください。",
      android: "写真とその動画を一緒に選んでください。",
      desktop: "同じ名前の写真を追加してください。動画と一つになります。",
    },
    "date-from-file": { ios: "", android: "", desktop: "" },
    "edited-copy": { ios: "", android: "", desktop: "" },
  },

  named: (names, moreCount) =>
    `${formatList(moreCount > 0 ? [...names, `ほか${n(moreCount)}件`] : names)}。`,
};
