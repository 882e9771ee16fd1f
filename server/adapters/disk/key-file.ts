import { type KeyObject, createPrivateKey } from "node:crypto";
import { link, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "./errors.ts";
import { syncFolder } from "./sync-folder.ts";

/** Makes a key file that is whole or not there: written aside, made durable, then linked without overwriting. */
async function writeKey(folder: string, file: string, key: KeyObject): Promise<void> {
  const aside = `${file}.${process.pid}.new`;
  const handle = await open(aside, "w", 0o600);
  try {
    await handle.writeFile(key.export({ type: "pkcs8", format: "pem" }));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await link(aside, file).catch((error: unknown) => {
    if (codeOf(error) !== "EEXIST") throw error;
  });
  await rm(aside);
  await syncFolder(folder);
}

/** The private key in a PEM file (mode 0600) of a folder; made by `make` where there is none. */
export async function openKeyFile(
  folder: string,
  name: string,
  make: () => KeyObject,
): Promise<KeyObject> {
  const file = join(folder, name);
  try {
    return createPrivateKey(await readFile(file, "utf8"));
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  await writeKey(folder, file, make());
  return createPrivateKey(await readFile(file, "utf8"));
}
