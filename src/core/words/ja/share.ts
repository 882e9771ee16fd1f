import type { LateWords } from "../spoken.ts";

export const SHARE_WORDS: LateWords["SHARE_WORDS"] = {
  whole: "共有されたもの",
  noWorker:
    "このデバイスではHomewardの準備がまだできておらず、何も保存されませんでした。このページの読み込みが終わってから、もう一度共有できます。",
  notNoted:
    "結果を記録する空きがこのデバイスにありませんでした。一覧にあるものは安全です。残りはもう一度共有できます。",
};
