import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** Real Chromium in new headless mode: the headless shell has Background Sync switched off. */
export const CHROMIUM = findChromium();

/** Quiet, and nothing goes out of the machine by the browser's own wish. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function findChromium(): string {
  const named = process.env["HOMEWARD_CHROMIUM"];
  if (named !== undefined) return named;
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
      const path = join(folder, name);
      if (folder !== "" && existsSync(path) && answers(path)) return path;
    }
  }
  return chromium.executablePath();
}

function answers(path: string): boolean {
  return spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}
