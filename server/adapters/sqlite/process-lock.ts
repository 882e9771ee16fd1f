import { DatabaseSync } from "node:sqlite";

/** Takes a lock that one process at a time holds and that ends with it, however it ends; null while another has it. */
export function lockProcess(file: string): (() => void) | null {
  const lock = new DatabaseSync(file);
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch {
    lock.close();
    return null;
  }
  return () => lock.close();
}
