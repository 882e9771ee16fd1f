import { jpegs } from "./fixtures/photos.ts";
import { expectAtHome, test } from "./harness/test.ts";

test("photos dropped anywhere on the page go home", async ({ home, device }) => {
  const photos = await jpegs(3, 100_000, 90);
  const page = await device.pair(home.origin, await home.pairingCode());
  const session = await device.context.newCDPSession(page);
  const data = { items: [], files: photos.map((photo) => photo.path), dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 40, y: 700, data });
  }
  await expectAtHome(home, photos);
});
