import { FORMAT_WORDS } from "../words/spoken.ts";

/**
 * A wait as a person says it, never finer than it is sure: `8 s`, `40 s`, `3 min`, `2 h 10 min`, `3 days`.
 * Above 20 s it goes in steps of 5 s, above a minute in minutes, above an hour in 10 minutes. Always at least `1 s`.
 */
export function formatDuration(durationMs: number): string {
  const words = FORMAT_WORDS;
  const seconds = Math.max(1, Math.ceil(durationMs / 1000));
  if (seconds <= 20) return words.seconds(seconds);
  if (seconds <= 55) return words.seconds(Math.ceil(seconds / 5) * 5);
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return words.minutes(minutes);
  const tens = Math.round(minutes / 10);
  const hours = Math.floor(tens / 6);
  if (hours >= 48) return words.days(Math.round(hours / 24));
  if (tens % 6 === 0) return words.hours(hours);
  return words.hoursMinutes(hours, (tens % 6) * 10);
}
