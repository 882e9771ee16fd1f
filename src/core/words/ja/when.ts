import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const WHEN_WORDS: LateWords["WHEN_WORDS"] = {
  clear: "今、送信を妨げるものはありません。",
  now: (block) => `今は送信しません：${block}`,

  unmetered: "Wi-Fiか有線でのみ",
  unmeteredHint: "国内でも海外でも、モバイルデータでは待ちます。",
  unmeteredUnknown: "このブラウザはWi-Fiとモバイルデータを区別しません。",
  dataSaver: "データセーバーがオンの間は待つ",
  dataSaverHint: "このデバイスまたはブラウザの設定にあるスイッチです。",
  dataSaverUnknown: "このブラウザは、データセーバーがオンかどうかを伝えません。",

  power: "電源",
  powerAny: "いつでも",
  powerCharging: "充電中のみ",
  powerAbove: "充電中、またはバッテリーが次を超えるとき",
  percent: "バッテリーの下限",
  percentOf: (percent) => `${n(percent)}%`,
  powerHint: "バッテリー残量はHomewardを開いている間だけ分かるため、閉じていると送信しません。",
  powerUnknown: "このブラウザはバッテリー残量を伝えません。",

  hours: "決まった時間帯のみ",
  hoursHint: "このデバイスの時計に従います。深夜0時をまたいでもかまいません。",
  from: "開始",
  to: "終了",

  paused: "再開するまで送信を一時停止しています。",
  pausedUntil: (until) => `${until}まで送信を一時停止しています。`,
  resume: "再開",
};
