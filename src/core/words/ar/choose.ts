import type { LateWords } from "../spoken.ts";
import { filesOf } from "./counted.ts";

export const CHOOSE_WORDS: LateWords["CHOOSE_WORDS"] = {
  group: "طرق أخرى لإضافة الصور",
  files: "الملفات",
  folder: "مجلد",
  link: "ربط مجلد",
  camera: "الكاميرا",
  filesHint: "في بعض الهواتف يحفظ «الملفات» من الصورة أكثر.",
  unreadableFolder: "تتعذر قراءة هذا المجلد.",
  unreadableFile: "تتعذر قراءة هذا الملف على هذا الجهاز.",
  tooDeep: "فيه مجلدات شديدة العمق. أفلتها وحدها.",
  tooMany: (count) => `فيه أكثر من ${filesOf(count)}. أفلت المجلدات التي فيه كلًّا على حدة.`,
  nothing: "لا ملف فيه.",
};
