/** What is said of photos that another app shared with Homeward. */
export const SHARE_WORDS = {
  whole: "What was shared",
  noWorker:
    "Homeward was not ready on this device yet, so nothing of it was kept. Wait until this page has loaded, then share it again.",
  notNoted:
    "This device had no room to note down what became of it. What is in the list is safe; share the rest again.",
};
