import type { LateWords } from "../spoken.ts";

export const ABOUT_WORDS: LateWords["ABOUT_WORDS"] = {
  version: "バージョン",
  licence: "ライセンス",
  licenceIs: "MIT：使うのも、変えるのも、渡すのも自由です。",
  stored: "何がどこに保存されるか",
  storedHere:
    "このデバイスのこのブラウザ：おうちに届くまでの写真、受領証、起動の記録、設定。サインアウトするか、このサイトのデータを消去すると削除されます。",
  storedHome:
    "おうち：日付別のフォルダに入った普通のファイルとしての写真と、その目録。Homewardがなくても、写真はあなたのファイルのままです。",
  storedElsewhere: "それ以外：何もありません。Homewardはあなたのおうちとだけ通信します。",
  push: "おうちからのリマインダーをオンにした場合だけ、このブラウザにしか読めないメッセージがブラウザのプッシュサービスを通ります。",
  docs: "ドキュメント",
  docsHint:
    "READMEとdocsは、Homewardのインストール元のフォルダに、すべてのソースと一緒にあります。",
  api: "このおうちのAPIでできること（OpenAPI）",
};
