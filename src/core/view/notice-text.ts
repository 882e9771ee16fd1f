import type { Notice } from "../schedule/notices.ts";
import { BLOCK_WORDS, NOTICE_WORDS } from "../words/spoken.ts";

/** A notice in words: its first line, and what it comes to for the person. */
export function noticeText(notice: Notice): { title: string; body: string } {
  const { allHome, needsYou, signedOut, homeFull, lastChance } = NOTICE_WORDS;
  const { count } = notice;
  switch (notice.kind) {
    case "all-home":
      return { title: allHome.title(count), body: allHome.body(count) };
    case "needs-you":
      return { title: needsYou.title(count), body: needsYou.body(count) };
    case "signed-out":
      return { title: signedOut.title, body: signedOut.body(count) };
    case "home-full":
      return { title: homeFull.title, body: homeFull.body(count) };
    case "last-chance": {
      const why =
        notice.reason === null ? "" : { ...BLOCK_WORDS, ...lastChance.why }[notice.reason];
      return { title: lastChance.title(count), body: lastChance.body(count, why) };
    }
  }
}
