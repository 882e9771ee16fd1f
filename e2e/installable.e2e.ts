import { expect, test } from "./harness/test.ts";

test("the app can be installed", async ({ home, device }) => {
  const page = await device.pair(home.origin, await home.pairingCode());
  const session = await device.context.newCDPSession(page);
  const { data, errors } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? "") as {
    id?: string;
    icons?: { purpose?: string }[];
    screenshots?: { form_factor?: string }[];
  };
  expect(manifest.id).toBeTruthy();
  expect(manifest.icons?.some(({ purpose }) => purpose === "maskable")).toBe(true);
  expect(manifest.screenshots?.map((one) => one.form_factor).toSorted()).toEqual(
    expect.arrayContaining(["narrow", "wide"]),
  );
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  expect(installabilityErrors).toEqual([]);
});
