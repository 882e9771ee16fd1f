import type { Locator, Page } from "@playwright/test";
import type { Route } from "../../src/core/view/route.ts";
import { WORDS } from "../../src/core/words/en/app.ts";
import { CONDITION_WORDS } from "../../src/core/words/en/condition.ts";

/** One thing that a person does on a screen; `before` and `after` are not measured. */
export type Act = {
  name: string;
  on: Route;
  target: (page: Page) => Locator;
  before?: (page: Page) => Promise<void>;
  after?: (page: Page) => Promise<void>;
};

const tab = (page: Page, route: Route) =>
  page.getByRole("link", { name: WORDS.screens[route], exact: true });
const back = async (page: Page): Promise<void> => {
  await page.goto(new URL("/", page.url()).href);
};

const open = (route: Route, on: Route): Act => ({
  name: `open ${WORDS.screens[route]}`,
  on,
  target: (page) => tab(page, route),
});

/** What people do most, and what must answer at once with ten thousand photos queued. */
export const ACTS: readonly Act[] = [
  open("library", "photos"),
  open("photos", "library"),
  open("activity", "photos"),
  open("settings", "photos"),
  {
    name: "show the whole queue",
    on: "photos",
    target: (page) => page.getByRole("button", { name: /^Show all/u }),
    after: back,
  },
  {
    name: "resume",
    on: "photos",
    target: (page) => page.getByRole("button", { name: CONDITION_WORDS.resume }),
    after: async (page) => {
      await page.getByRole("button", { name: CONDITION_WORDS.pause.button, exact: true }).click();
      await page.getByRole("button", { name: CONDITION_WORDS.pause.resumed }).click();
    },
  },
  {
    name: "turn a switch",
    on: "settings",
    target: (page) => page.getByRole("switch", { disabled: false }),
  },
  {
    name: "select a photo",
    on: "library",
    target: (page) => page.getByRole("grid").getByRole("checkbox"),
  },
  {
    name: "open a photo",
    on: "library",
    target: (page) => page.getByRole("grid").getByRole("button", { name: /^IMG_/u }),
    after: async (page) => page.keyboard.press("Escape"),
  },
];
