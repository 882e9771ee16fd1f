/** File System Observer (Chromium 133 on the desktop, https://github.com/whatwg/fs/pull/165): not in TypeScript's library. */
type Observer = {
  observe(handle: FileSystemDirectoryHandle, options: { recursive: true }): Promise<void>;
  disconnect(): void;
};
type ObserverClass = new (callback: () => void) => Observer;

/** Calls back when something in a folder changes while this page is open; does nothing in other browsers. Returns the way to stop. */
export function watchFolder(handle: FileSystemDirectoryHandle, onChange: () => void): () => void {
  const Class = (globalThis as { FileSystemObserver?: ObserverClass }).FileSystemObserver;
  if (Class === undefined) return () => {};
  const observer = new Class(onChange);
  // Without it the next visit or wake looks all the same.
  observer.observe(handle, { recursive: true }).catch(() => {});
  return () => observer.disconnect();
}
