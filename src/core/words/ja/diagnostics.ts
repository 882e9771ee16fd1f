import type { LateWords } from "../spoken.ts";

export const DIAGNOSTICS_WORDS: LateWords["DIAGNOSTICS_WORDS"] = {
  title: "手伝ってくれる人のためのレポート",
  hint: "このブラウザでできること、設定、件数、記録、失敗の理由です。ファイル名、アドレス、コード、写真は含みません。",
  show: "レポートを表示",
  sheet: "診断レポート",
  shown: "ファイルに入るのは、ここにあるものだけです。",
  save: "保存",
  copy: "コピー",
  copied: "コピーしました",
};
