import type { LateWords } from "../spoken.ts";

export const FIRST_RUN_WORDS: LateWords["FIRST_RUN_WORDS"] = {
  title: "小さな3つのステップ",
  steps: {
    pair: "おうちとペアリング",
    choose: "写真を選ぶ",
    install: "いつでも開けるように",
  },
  states: { done: "完了", skipped: "あとで" },
  skip: "今はしない",
  skipOf: (step) => `今はしない：${step}`,

  pairHint:
    "おうちのサーバーは起動時にリンクを表示します。ここで開くか、下に貼り付けるか、コードをスキャンします。",
  pairHintNoScan: "おうちのサーバーは起動時にリンクを表示します。ここで開くか、下に貼り付けます。",
  pairLater: "先に選んだ写真は、ここで安全に待ちます。",
  scan: "コードをスキャン",
  scanStop: "スキャンを中止",
  scanning: "おうちが表示したコードをカメラに向けます。",
  scanRefused: "カメラを使えません。代わりにリンクを貼り付けられます。",
};
