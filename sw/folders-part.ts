// What linked folders need in the worker, one late part.
export { LinkedFolderStore } from "../src/platform/linked/folder-store.ts";
export { FolderScan } from "./scan.ts";
