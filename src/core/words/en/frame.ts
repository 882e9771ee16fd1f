/** What stands around every screen, but not in the first load: sheets, and the line at the lower edge. */
export const FRAME_WORDS = {
  close: "Close",
  dismiss: "Dismiss",
  undo: "Undo",
  notNow: "Not now",
  updateReady: "A new version is ready. It comes by itself when nothing goes on here.",
  update: "Update now",
};
