/** The streaming SHA-256, loaded when the first large file comes. */
export async function loadHasher() {
  const { createSHA256 } = await import("hash-wasm");
  return createSHA256();
}
