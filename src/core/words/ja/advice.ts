import type { LateWords } from "../spoken.ts";

export const ADVICE_WORDS: LateWords["ADVICE_WORDS"] = {
  otherwise: "再試行するか、この一覧から取り除けます。元のファイルはそのまま残ります。",
  "invalid-value": "再試行できます。データはここにあります。",
  "source-unreadable": "選び直すか、この一覧から取り除けます。",
  "source-changed": "選び直すと、今の内容で送信します。",
  "source-gone": "この一覧から取り除くか、ファイルを戻して再試行できます。",
  "receipt-mismatch": "再試行できます。続く場合は、おうちのディスクを確認します。",
  "checksum-mismatch": "再試行できます。続く場合は、途中の経路でデータが変わっています。",
  "file-too-large": "おうちの上限を上げてから再試行できます。",
  "upload-too-large":
    "おうちの手前のサーバーが、一度に受け取れる量を制限しています。その上限を上げてから再試行できます。",
  "media-type": "おうちとこのアプリの間で話が通じていません。両方を更新してから再試行できます。",
  "tus-version": "おうちとこのアプリの間で話が通じていません。両方を更新してから再試行できます。",
  refused: "理由を確認してから、再試行するか、この一覧から取り除けます。",
  "deleted-at-home": "再試行するともう一度送信します。ここから取り除くと、今のまま変わりません。",
  "trashed-at-home": "再試行するとゴミ箱から戻します。ここから取り除くと、ゴミ箱に残ります。",
};
