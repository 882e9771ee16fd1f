import { jpeg } from "./fixtures/photos.ts";
import { BareDevice, pickBare } from "./harness/bare-device.ts";
import { expectResumed, untilMidUpload } from "./harness/resumed.ts";
import { expectAtHome, test } from "./harness/test.ts";

test("a browser killed in mid-upload goes on where it stood when it is opened again", async ({
  home,
  gate,
}) => {
  const photo = await jpeg(32, 30_000_000);
  const device = await BareDevice.launch();
  try {
    await device.pair(gate.origin, await home.pairingCode());
    // Chromium writes cookies down every 30 s or when it closes: paired on an earlier day, as people are.
    await device.close();
    await device.start();
    const page = await device.open(gate.origin);
    gate.bytesPerSecond = 6_000_000;
    await pickBare(page, [photo]);
    await untilMidUpload(gate);
    await device.kill();
    await device.start();
    await device.open(gate.origin);
    await expectAtHome(home, [photo]);
    expectResumed(gate, photo);
  } finally {
    await device.dispose();
  }
});
