/** The card of the first steps. */
export const FIRST_RUN_WORDS = {
  title: "Three small steps",
  steps: {
    pair: "Pair with home",
    choose: "Choose photos",
    install: "Keep it at hand",
  },
  states: { done: "done", skipped: "later" },
  skip: "Not now",
  skipOf: (step: string) => `Not now: ${step}`,

  pairHint:
    "Your home prints a link when it starts. Open it here, paste it below, or scan its code.",
  pairHintNoScan: "Your home prints a link when it starts. Open it here, or paste it below.",
  pairLater: "Photos that you choose before wait here safely.",
  scan: "Scan the code",
  scanStop: "Stop scanning",
  scanning: "Hold the code that your home shows before the camera.",
  scanRefused: "The camera cannot be used. Paste the link instead.",
};
