/** Where the manifest sends what other apps share; the worker answers there, and the home where there is no worker yet. */
export const SHARE_PATH = "/share";

/** The id in the address after a share that met no worker. */
export const NO_WORKER = "no-worker";

/** The address of the page that shows what became of a share. */
export function addressAfterShare(id: string): string {
  return `/#shared=${id}`;
}

/** The share that an address's hash speaks of; null: none. */
export function sharedIdOf(hash: string): string | null {
  return /^#shared=([\w-]{1,64})$/u.exec(hash)?.[1] ?? null;
}
