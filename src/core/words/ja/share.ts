import type { LateWords } from "../spoken.ts";

export const SHARE_WORDS: LateWords["SHARE_WORDS"] = {
  whole: "共有されたもの",
  noWorker:
    "このデバイスのHomewardはまだ準備ができていなかったため、何も保存されていません。このページが読み込まれるのを待って、もう一度共有してください。",
  notNoted:
    "結果を記録する空きがこのデバイスにありませんでした。一覧にあるものは安全です。残りはもう一度共有してください。",
};
