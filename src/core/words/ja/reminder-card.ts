import type { LateWords } from "../spoken.ts";

export const REMINDER_CARD_WORDS: LateWords["REMINDER_CARD_WORDS"] = {
  notifications: "すべておうちに着いたとき、対応が必要なときに知らせる",
  notificationHint: {
    on: "まれにだけ。Homewardが見えている間は知らせません。",
    off: "先にブラウザが確認します。",
    blocked: "このサイトの通知はブラウザの設定でブロックされています。",
    missing: "このブラウザ、またはこの種類のウィンドウには通知がありません。",
  },
  push: "写真がここで3日待っていたら、おうちから知らせる",
  pushHint: {
    on: "おうちは、このブラウザのプッシュサービスを通して知らせます。",
    off: "このブラウザのプッシュサービスを通した知らせです。先にブラウザが確認します。",
    blocked: "このサイトの通知はブラウザの設定でブロックされています。",
    missing: "このブラウザ、またはこの種類のウィンドウにはプッシュ通知がありません。",
  },
  keepAwake: "送信中は画面をつけたままにする",
  keepAwakeHint: "Homewardが開いて見えている間だけです。バッテリーを使います。",
  keepAwakeMissing: "このブラウザは画面をつけたままにできません。",
};
