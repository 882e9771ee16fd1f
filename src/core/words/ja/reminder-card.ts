import type { LateWords } from "../spoken.ts";

export const REMINDER_CARD_WORDS: LateWords["REMINDER_CARD_WORDS"] = {
  notifications: "すべておうちに届いたとき、対応が必要なときに知らせる",
  notificationHint: {
    on: "たまにだけ。Homewardが見えている間は通知しません。",
    off: "先にブラウザが許可を求めます。",
    blocked: "ブラウザの設定で、このサイトの通知がブロックされています。",
    missing: "このブラウザ、またはこの種類のウィンドウには、通知機能がありません。",
  },
  push: "写真がここで3日待っていたら、おうちから知らせる",
  pushHint: {
    on: "おうちが、このブラウザのプッシュサービスを通してメッセージを送ります。",
    off: "このブラウザのプッシュサービスを通したメッセージです。先にブラウザが許可を求めます。",
    blocked: "ブラウザの設定で、このサイトの通知がブロックされています。",
    missing: "このブラウザ、またはこの種類のウィンドウには、プッシュ機能がありません。",
  },
  keepAwake: "送信中は画面をオンのままにする",
  keepAwakeHint: "Homewardを開いて表示している間だけです。バッテリーを使います。",
  keepAwakeMissing: "このブラウザでは、画面をオンのままにできません。",
};
