import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const WHEN_WORDS: LateWords["WHEN_WORDS"] = {
  clear: "いまは送信を妨げるものはありません。",
  now: (block) => `いまは送信しません：${block}`,

  unmetered: "Wi-Fiまたは有線のみ",
  unmeteredHint: "モバイルデータでは、国内でも海外でも待ちます。",
  unmeteredUnknown: "このブラウザではWi-Fiとモバイルデータを区別できません。",
  dataSaver: "データセーバーがオンの間は待つ",
  dataSaverHint: "このデバイスまたはブラウザの設定にあるスイッチです。",
  dataSaverUnknown: "このブラウザからは、データセーバーがオンかどうか分かりません。",

  power: "電源",
  powerAny: "いつでも",
  powerCharging: "充電中のみ",
  powerAbove: "充電中、または残量が次を超えるとき",
  percent: "最低のバッテリー残量",
  percentOf: (percent) => `${n(percent)}%`,
  powerHint:
    "バッテリー残量はHomewardを開いている間だけ分かるため、ページを閉じている間は送信しません。",
  powerUnknown: "このブラウザからは、バッテリー残量が分かりません。",

  hours: "決まった時間帯だけ",
  hoursHint: "このデバイスの時計に従います。深夜0時をまたいでもかまいません。",
  from: "開始",
  to: "終了",

  paused: "再開するまで送信を一時停止しています。",
  pausedUntil: (until) => `${until}まで送信を一時停止しています。`,
  resume: "再開",
};
