import { createPrivateKey } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { HomewardError } from "../../src/core/errors.ts";
import { codeOf } from "../adapters/disk/errors.ts";
import { syncFolder } from "../adapters/disk/sync-folder.ts";
import { writeWhole } from "./write-original.ts";

const KEY_NAME = "home-key.pem";

async function keyIn(folder: string): Promise<string | null> {
  try {
    return await readFile(join(folder, KEY_NAME), "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

async function writeKey(folder: string, pem: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeWhole(join(folder, KEY_NAME), [Buffer.from(pem)], Date.now(), { mode: 0o600 });
  await syncFolder(folder);
}

/** Copies the home's key into an export: who has it can sign receipts as this home. */
export async function exportIdentity(dataFolder: string, folder: string): Promise<void> {
  const pem = await keyIn(dataFolder);
  if (pem === null) throw new HomewardError("not-found", "This home has no key yet.");
  await writeKey(folder, pem);
}

/**
 * Gives a home that has no key yet the one of an export, so that it is the same home. Nothing happens where the export carries
 * none, or the home has this one. Throws HomewardError `refused` where the home has another, or the key is damaged.
 */
export async function importIdentity(folder: string, dataFolder: string): Promise<void> {
  const pem = await keyIn(folder);
  if (pem === null) return;
  try {
    if (createPrivateKey(pem).asymmetricKeyType !== "ed25519") throw new Error("another kind");
  } catch (cause) {
    throw new HomewardError("refused", "This is no key of a home.", { cause });
  }
  const own = await keyIn(dataFolder);
  if (own !== null && own.trim() !== pem.trim())
    throw new HomewardError("refused", "This home has a key of its own and keeps it.");
  if (own === null) await writeKey(dataFolder, pem);
}
