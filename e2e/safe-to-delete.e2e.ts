import { createPublicKey, verify } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { SAFE_WORDS } from "../src/core/words/en/safe.ts";
import { hashOfSection } from "../src/core/view/settings-section.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { photosOf } from "./fixtures/dated-photos.ts";
import { notesOf, pick } from "./harness/device.ts";
import { lookAtAll } from "./harness/look-at-all.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

/** By its own address, so that a phone shows this section and not the list of all. */
const open = (page: Page) => page.evaluate(`location.hash = "${hashOfSection("home")}"`);
const card = (page: Page) => page.getByRole("region", { name: SAFE_WORDS.title });
const listed = (page: Page) => card(page).getByRole("listitem");

/** An expression that changes one store of the device's database. */
const inStore = (store: string, change: string) => `new Promise((resolve, reject) => {
  const open = indexedDB.open("homeward");
  open.onerror = () => reject(open.error);
  open.onsuccess = () => {
    const transaction = open.result.transaction("${store}", "readwrite");
    const store = transaction.objectStore("${store}");
    ${change}
    transaction.oncomplete = () => { open.result.close(); resolve(null); };
    transaction.onerror = () => reject(transaction.error);
  };
})`;

test("what is safe to delete is signed, checked here and still at home; the list can be kept", async ({
  home,
  device,
}) => {
  const photos = await photosOf("2024-05-03", 4);
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, photos);
  await expectAtHome(home, photos);
  await expect(page.getByText(WORDS.sentence.allHome(4))).toBeVisible();
  await open(page);
  await card(page).getByRole("button", { name: SAFE_WORDS.check }).click();
  await expect(card(page)).toContainText("4 photos are safe to delete here");
  await expect(card(page)).toContainText(SAFE_WORDS.promise);
  await expect(listed(page)).toHaveCount(4);
  await lookAtAll(page, "safe-to-delete");

  const saved = page.waitForEvent("download");
  await card(page).getByRole("button", { name: SAFE_WORDS.export }).click();
  const list = JSON.parse(await readFile(await (await saved).path(), "utf8")) as {
    photos: { filename: string; sha256: string; receipt: string }[];
  };
  expect(list.photos.map(({ sha256 }) => sha256).toSorted()).toEqual(
    photos.map(({ sha256 }) => sha256).toSorted(),
  );
  const { publicKey } = (await (await page.request.get(`${home.origin}/api/v1/home`)).json()) as {
    publicKey: { kty: string; crv: string; x: string };
  };
  const key = createPublicKey({ key: publicKey, format: "jwk" });
  for (const { receipt, sha256 } of list.photos) {
    const [head, payload, signature] = receipt.split(".");
    const signed = Buffer.from(`${head}.${payload}`);
    expect(verify(null, signed, key, Buffer.from(signature!, "base64url"))).toBe(true);
    expect(JSON.parse(Buffer.from(payload!, "base64url").toString())).toMatchObject({ sha256 });
  }

  // One goes to the trash at home, one receipt is tampered with here: neither is safe any more.
  const [trashed, bent] = photos;
  const answer = await page.request.post(`${home.origin}/api/v1/trash`, {
    data: { assetIds: [trashed!.sha256.slice(0, 32)] },
    headers: { Origin: home.origin },
  });
  expect(answer.ok()).toBe(true);
  await page.evaluate(
    inStore(
      "receipts",
      `const get = store.get("${bent!.sha256}");
       get.onsuccess = () => {
         const [head, payload, signature] = get.result.jws.split(".");
         const other = signature[9] === "A" ? "B" : "A";
         const jws = [head, payload, signature.slice(0, 9) + other + signature.slice(10)].join(".");
         store.put({ ...get.result, jws });
       };`,
    ),
  );
  await card(page).getByRole("button", { name: SAFE_WORDS.again }).click();
  await expect(card(page)).toContainText("2 photos are safe to delete here");
  await expect(card(page)).toContainText(SAFE_WORDS.left.trashed(1));
  await expect(card(page)).toContainText(SAFE_WORDS.left.wrong(1));
  await expect(listed(page)).toHaveCount(2);
  await lookAtAll(page, "safe-to-delete-doubts");
});

test("a device that lost its receipts gets them again by hash when the photos are picked again, and sends nothing", async ({
  home,
  gate,
  device,
}) => {
  const photos = await photosOf("2024-05-04", 3);
  const page = await device.pair(gate.origin, await home.pairingCode());
  await pick(page, photos);
  await expectAtHome(home, photos);
  await expect.poll(async () => (await notesOf(page)).receipts.length).toBe(3);
  const before = await notesOf(page);
  const sentBefore = gate.bodies.length;
  await page.evaluate(inStore("receipts", "store.clear();"));
  expect((await notesOf(page)).receipts).toEqual([]);

  await pick(page, photos);
  await expect.poll(async () => (await notesOf(page)).receipts.length).toBe(3);
  const jwsOf = ({ receipts }: typeof before) => receipts.map(({ jws }) => jws).toSorted();
  expect(jwsOf(await notesOf(page))).toEqual(jwsOf(before));
  expect(gate.bodies.length).toBe(sentBefore);
  await open(page);
  await card(page).getByRole("button", { name: SAFE_WORDS.check }).click();
  await expect(card(page)).toContainText("3 photos are safe to delete here");
});

test("another key in place of the first one is said loudly, and nothing is called safe before the person accepts it", async ({
  home,
  device,
}) => {
  const photos = await photosOf("2024-05-05", 1);
  const page = await device.pair(home.origin, await home.pairingCode());
  await pick(page, photos);
  await expectAtHome(home, photos);
  await expect(page.getByText(WORDS.sentence.allHome(1))).toBeVisible();
  // As if this device had met another home first.
  await page.evaluate(inStore("settings", `store.put("the first home", "homeId");`));
  await page.reload();
  await expect(page.getByRole("alert").filter({ hasText: SAFE_WORDS.changed })).toBeVisible();
  await open(page);
  await expect(card(page)).toContainText(SAFE_WORDS.changedHint);
  await expect(card(page).getByRole("button", { name: SAFE_WORDS.check })).toBeHidden();
  await lookAtAll(page, "home-changed");
  await card(page).getByRole("button", { name: SAFE_WORDS.trust }).click();
  await card(page).getByRole("button", { name: SAFE_WORDS.check }).click();
  await expect(card(page)).toContainText("1 photo is safe to delete here");
});
