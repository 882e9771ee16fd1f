import { WORDS } from "../src/core/words/en/app.ts";
import { jpegs } from "./fixtures/photos.ts";
import { notesOf, pick } from "./harness/device.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

for (const portal of ["redirect", "page"] as const) {
  test(`a Wi-Fi that answers with its sign-in page (${portal}) takes no photo: all stay safe here and go home after the sign-in`, async ({
    home,
    gate,
    device,
  }) => {
    const photos = await jpegs(20, 300_000, portal === "page" ? 300 : 330);
    const page = await device.pair(gate.origin, await home.pairingCode());
    gate.bytesPerSecond = 1_500_000;
    await pick(page, photos);
    await expect.poll(() => home.libraryCount()).toBeGreaterThan(3);
    gate.portal = portal;
    await expect(
      page
        .getByText(/^Home does not answer · /u)
        .filter({ visible: true })
        .first(),
    ).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => gate.refused.length).toBeGreaterThan(2);

    const { jobs, byteKeys, receipts } = await notesOf(page);
    const atHome = await home.libraryCount();
    // "Fine" from a stranger is no receipt, and none of its answers sets a photo aside.
    expect(receipts.length).toBeLessThanOrEqual(atHome);
    const waiting = jobs.filter(({ sha256 }) => !receipts.some((one) => one.sha256 === sha256));
    expect(waiting.length).toBeGreaterThan(photos.length / 3);
    expect(waiting.map(({ state }) => state)).not.toContain("failed");
    expect(byteKeys.length).toBeGreaterThanOrEqual(waiting.length);

    // A visit meanwhile opens the app, not the portal, from what the worker keeps.
    await page.reload();
    await expect(
      page
        .getByText(WORDS.sentence.unreachable(waiting.length, WORDS.here.device))
        .filter({ visible: true })
        .first(),
    ).toBeVisible();

    gate.portal = null;
    gate.bytesPerSecond = null;
    await expectAtHome(home, photos);
    await expect(page.getByText(WORDS.sentence.allHome(photos.length))).toBeVisible();
  });
}
