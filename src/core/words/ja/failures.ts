import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const FAILURE_WORDS: LateWords["FAILURE_WORDS"] = {
  title: "対応が必要",
  count: (count) => `写真${n(count)}枚を保留しました。このデバイスで安全です。`,
  photos: (count) => `写真${n(count)}枚`,
  retry: "すべて再試行",
  retryOf: (reason) => `すべて再試行：${reason}`,
  remove: "すべて取り除く…",
  removeOf: (reason) => `すべて取り除く：${reason}`,
  question: (count) => `写真${n(count)}枚をHomewardから取り除きますか？`,
  consequence: () =>
    "おうちにはまだ届いていません。Homewardが持つコピーはなくなり、元のファイルはそのまま残ります。",
  confirm: "取り除く",
  cancel: "残す",
  retried: (count) => `写真${n(count)}枚を再試行します。`,
  removed: (count) => `写真${n(count)}枚を取り除きました。`,
};
