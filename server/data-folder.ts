import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { HomewardError } from "../src/core/errors.ts";
import { openSqliteCatalogue } from "./adapters/sqlite/catalogue.ts";
import { lockProcess } from "./adapters/sqlite/process-lock.ts";
import type { Catalogue } from "./ports/catalogue.ts";

/** Opens the catalogue of a data folder; the folder is made when there is none. */
export async function openCatalogue(dataFolder: string): Promise<Catalogue> {
  await mkdir(dataFolder, { recursive: true });
  return await openSqliteCatalogue(join(dataFolder, "homeward.sqlite"));
}

/** Keeps a second home off the same folder; the lock ends with the process, however it ends. Throws `home-busy`. */
export function lockFolder(dataFolder: string): () => void {
  const unlock = lockProcess(join(dataFolder, "serve.lock"));
  if (unlock === null) {
    const words = `Another Homeward is already serving ${dataFolder}.`;
    throw new HomewardError("home-busy", words);
  }
  return unlock;
}
