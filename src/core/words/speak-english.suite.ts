import * as first from "./en/first.ts";
import * as late from "./en/late.ts";
import * as worker from "./en/worker.ts";
import { speakFirst, speakInWorker, speakLate } from "./spoken.ts";

// Tests say what they expect in English.
speakInWorker(worker);
speakFirst(first);
speakLate(late);
