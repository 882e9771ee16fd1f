import { expect, test } from "vitest";
import { pauseChoices } from "./pause-choices.ts";

const at = (hours: number, minutes = 0) => new Date(2026, 10, 22, hours, minutes).getTime();
const words = (nowMs: number) => pauseChoices(nowMs).map((choice) => choice.words);

test("pauseChoices() offers an hour, tonight and until resumed by day", () => {
  expect(words(at(9, 30))).toEqual([
    "For an hour, until 10:30",
    "Until tonight, 18:00",
    "Until I resume",
  ]);
  expect(pauseChoices(at(9, 30)).map(({ pause }) => pause)).toEqual([
    { kind: "until", atMs: at(10, 30) },
    { kind: "until", atMs: at(18) },
    { kind: "until-resumed" },
  ]);
});

test("pauseChoices() offers the morning when tonight is near, here or gone", () => {
  expect(words(at(17))[1]).toBe("Until the morning, 08:00 tomorrow");
  expect(words(at(23, 30)).slice(0, 2)).toEqual([
    "For an hour, until 00:30 tomorrow",
    "Until the morning, 08:00 tomorrow",
  ]);
  expect(words(at(2))[1]).toBe("Until the morning, 08:00");
  expect(words(at(4))[1]).toBe("Until tonight, 18:00");
});
