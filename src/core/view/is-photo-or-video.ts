/** Extensions of photos and videos for which a browser may know no media type. */
const KNOWN =
  /\.(?:3gp|arw|avif|bmp|cr2|cr3|dng|gif|heic|heif|hif|insp|insv|jpe?g|jxl|m4v|mkv|mov|mp4|mts|nef|nrw|orf|pef|png|raf|raw|rw2|srw|tiff?|webm|webp)$/iu;

/** Whether a file that was dropped or picked is something that Homeward carries home. */
export function isPhotoOrVideo(filename: string, filetype: string): boolean {
  return /^(?:image|video)\//u.test(filetype) || KNOWN.test(filename);
}
