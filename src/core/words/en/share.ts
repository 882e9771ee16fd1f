/** What is said of photos that another app shared with Homeward. */
export const SHARE_WORDS = {
  /** Stands for files whose names never came. */
  rest: "The rest of what was shared",
  unnamed: "A file whose name could not be read",
  whole: "What was shared",
  notWhole: "It did not arrive whole. Share it again.",
  restNotHere: "The other app stopped before all of it was here. Share again what is missing.",
  unreadable: "The other app sent it in a form that Homeward cannot read.",
  noWorker:
    "Homeward was not ready on this device yet, so nothing of it was kept. Wait until this page has loaded, then share it again.",
  notNoted:
    "This device had no room to note down what became of it. What is in the list is safe; share the rest again.",
};
