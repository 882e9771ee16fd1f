const two = (part: number) => String(part).padStart(2, "0");

/** A minute of the day (0 to 1439) as a time input holds it: `22:00`. */
export function timeOfMinute(minute: number): string {
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The minute of the day that a time input holds; null: none, or half typed. */
export function minuteOfTime(time: string): number | null {
  const found = /^([01]\d|2[0-3]):([0-5]\d)/u.exec(time);
  return found === null ? null : Number(found[1]) * 60 + Number(found[2]);
}
