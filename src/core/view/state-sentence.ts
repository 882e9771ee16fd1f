import type { Totals } from "../jobs/totals.ts";
import type { Medium } from "../network-sense.ts";
import type { Wakers } from "../page-ports.ts";
import type { BlockDetails } from "./block-details.ts";
import { blockNote } from "./block-note.ts";
import { CONDITION_WORDS, WORDS } from "../words/spoken.ts";
import type { DeviceKind } from "./device-kind.ts";
import { type Situation, isBlock } from "./situation.ts";
import { wakingSentence } from "./waking-sentence.ts";

/** What the sentence is made of. */
export type SentenceFacts = {
  totals: Totals;
  situation: Situation;
  /** What the words of a condition name beside it. */
  details: BlockDetails;
  /** Jobs that failed and wait for their next try. */
  backingOffCount: number;
  /** Photos in the whole home, from all devices; null: not known. */
  atHomeCount: number | null;
  /** A pick that is being saved right now, in files. */
  intake: { doneCount: number; allCount: number } | null;
  /** What wakes Homeward in this browser. */
  wakers: Wakers;
  device: DeviceKind;
  /** What photos go home on, where the browser tells. */
  medium: Medium;
};

/** The state of everything, always true: a sentence, what it comes to for the person, and how it is meant. */
export type StateSentence = {
  main: string;
  /** What the person may do or rely on; "" where there is nothing to say. */
  note: string;
  tone: "quiet" | "going" | "waiting" | "attention" | "done";
};

/** The sentence at the top of the page. */
export function stateSentence(facts: SentenceFacts): StateSentence {
  const { intake, totals } = facts;
  if (intake !== null) {
    const main = WORDS.sentence.saving(intake.doneCount, intake.allCount, WORDS.here[facts.device]);
    return { main, note: WORDS.note.keepOpen, tone: "going" };
  }
  if (totals.waitingCount === 0) return { ...settled(facts), note: restingNote(facts) };
  const { main, tone } = underWay(facts);
  const { andNeedsYou } = WORDS.sentence;
  const whole = totals.needsYouCount === 0 ? main : andNeedsYou(main, totals.needsYouCount);
  return { main: whole, note: waitingNote(facts), tone };
}

/** Nothing is on the way. */
function settled({ totals, atHomeCount }: SentenceFacts): Pick<StateSentence, "main" | "tone"> {
  if (totals.needsYouCount > 0) {
    return { main: WORDS.sentence.needsYou(totals.needsYouCount), tone: "attention" };
  }
  if (totals.homeCount > 0) {
    return { main: WORDS.sentence.allHome(totals.homeCount), tone: "done" };
  }
  return atHomeCount === null || atHomeCount === 0
    ? { main: WORDS.sentence.empty, tone: "quiet" }
    : { main: WORDS.sentence.nothingWaits(atHomeCount), tone: "quiet" };
}

function underWay(facts: SentenceFacts): Pick<StateSentence, "main" | "tone"> {
  const { situation, details } = facts;
  const count = facts.totals.waitingCount;
  const words = WORDS.sentence;
  const here = WORDS.here[facts.device];
  if (isBlock(situation))
    return { main: CONDITION_WORDS.sentence[situation](count, details), tone: "waiting" };
  switch (situation) {
    case "going":
      return facts.backingOffCount >= count
        ? { main: words.backingOff(count, here), tone: "waiting" }
        : { main: words.going[facts.medium](count, here), tone: "going" };
    case "offline":
      return { main: words.offline(count, here), tone: "waiting" };
    case "unreachable":
      return { main: words.unreachable(count, here), tone: "waiting" };
    case "throttled":
      return { main: words.throttled(count, here), tone: "waiting" };
    case "home-full":
      return { main: words.homeFull(count, here), tone: "attention" };
    case "signed-out":
      return { main: words.signedOut(count, here), tone: "attention" };
    case "unsupported":
      return { main: words.unsupported(count, here), tone: "attention" };
  }
}

/** Promises only what holds: a photo that nobody lets in does not go home by itself. */
function waitingNote({ situation, details, wakers }: SentenceFacts): string {
  const words = WORDS.note;
  if (isBlock(situation)) return blockNote(situation, details, wakers);
  const closable = wakers.backgroundSync === "can";
  switch (situation) {
    case "unsupported":
      return words.unsupported;
    case "signed-out":
      return words.pairFirst;
    case "offline":
      return closable ? words.closableOffline : wakingSentence(wakers);
    case "unreachable":
    case "throttled":
    case "home-full":
      return closable ? words.triesAgain : wakingSentence(wakers);
    case "going":
      return closable ? words.closable : wakingSentence(wakers);
  }
}

function restingNote(facts: SentenceFacts): string {
  const { situation, wakers, totals, atHomeCount } = facts;
  if (totals.needsYouCount > 0) return WORDS.note.needsYou;
  if (totals.homeCount > 0) {
    return totals.homeCount === 1 ? WORDS.note.checkedOne : WORDS.note.checked;
  }
  if (situation === "unsupported") return WORDS.note.unsupported;
  if (totals.homeCount + (atHomeCount ?? 0) === 0) return WORDS.note.empty;
  return wakers.backgroundSync === "can" ? "" : wakingSentence(wakers);
}
