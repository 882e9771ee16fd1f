/**
 * Whether a file of a folder was left there by a system for itself: Finder's and Explorer's notes, previews, and the `._` halves
 * that macOS writes beside each file on foreign disks. They bear the names of photos and are none.
 */
export function isFolderLitter(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /^(?:\._.*|\.DS_Store|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.nomedia)$/iu.test(name);
}
