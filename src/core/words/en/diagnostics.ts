/** The sentences about the report for whoever helps. */
export const DIAGNOSTICS_WORDS = {
  title: "Report for whoever helps you",
  hint: "What this browser can do, your settings, counts, the log and reasons of failures. No file names, no addresses, no codes, no photos.",
  show: "Show the report",
  sheet: "Diagnostics report",
  shown: "This is all that the file will hold.",
  save: "Save",
  copy: "Copy",
  copied: "Copied",
};
