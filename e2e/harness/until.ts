/** Asks again until the answer is true; throws with what was missing otherwise. */
export async function until(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  withinMs = 30_000,
): Promise<void> {
  const untilMs = Date.now() + withinMs;
  while (!(await isTrue())) {
    if (Date.now() > untilMs) throw new Error(`Waited ${withinMs / 1000} s in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
