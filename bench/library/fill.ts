import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";

const FIRST_MS = Date.UTC(2010, 0, 1);
const YEARS_MS = 15 * 365.25 * 86_400_000;
const CAMERAS = ["Apple iPhone 15", "Canon EOS R6", "Google Pixel 8", "Nikon Z6", null];
const SUBJECTS = ["beach", "lake", "birthday", "garden"];
/** One photo in so many has a name that a person gave it. */
const NAMED_EVERY = 250;

/** The albums with one photo in a hundred, with the hundred oldest, and with every second one. */
export const ALBUMS = { spread: "a".repeat(32), oldest: "b".repeat(32), half: "c".repeat(32) };

/** Fills a catalogue that was just made with so many photos of 15 years, past all transactions that a home would make. */
export function fillLibrary(file: string, assetCount: number): void {
  const db = new DatabaseSync(file);
  db.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; BEGIN");
  const asset =
    db.prepare(`insert into assets (id, primary_sha256, taken_at_ms, taken_local, taken_source,
    trashed_at_ms, favourite, taken_day, byte_count, width, height, camera, latitude, longitude)
    values (?, ?, ?, ?, 'exif', ?, ?, ?, ?, 4000, 3000, ?, ?, ?)`);
  const resource =
    db.prepare(`insert into resources (sha256, asset_id, resource_type, filename, media_type,
    size_bytes, path, device_id, stored_at_ms, words_row) values (?, ?, ?, ?, 'image/jpeg', 2000000, ?, 'd', 1, ?)`);
  const words = db.prepare("insert into asset_words (asset_id, words) values (?, ?)");
  const inAlbum = db.prepare(
    "insert into album_assets (album_id, asset_id, added_at_ms) values (?, ?, 1)",
  );
  for (const id of Object.values(ALBUMS))
    db.prepare(
      "insert into albums (id, name, created_at_ms, changed_at_ms) values (?, 'Album', 1, 1)",
    ).run(id);
  for (let n = 0; n < assetCount; n += 1) {
    const sha256 = createHash("sha256").update(`${n}`).digest("hex");
    const id = sha256.slice(0, 32);
    const takenAtMs = FIRST_MS + Math.floor((n / assetCount) * YEARS_MS);
    const takenLocal = new Date(takenAtMs).toISOString().slice(0, 19);
    const day = takenLocal.slice(0, 10);
    const camera = CAMERAS[n % CAMERAS.length] ?? null;
    const hasPlace = n % 3 === 0;
    const latitude = hasPlace ? ((n * 7919) % 14_000) / 100 - 60 : null;
    const longitude = hasPlace ? ((n * 104_729) % 36_000) / 100 - 180 : null;
    const subject =
      n % NAMED_EVERY === 0 ? `${SUBJECTS[(n / NAMED_EVERY) % SUBJECTS.length]} ` : "";
    const filename = `${subject}IMG_${String(n % 10_000).padStart(4, "0")}.jpg`;
    const trashedAtMs = n % 50 === 7 ? takenAtMs : null;
    const isFavourite = n % 20 === 3 ? 1 : 0;
    asset.run(
      id,
      sha256,
      takenAtMs,
      takenLocal,
      trashedAtMs,
      isFavourite,
      day,
      2e6,
      camera,
      latitude,
      longitude,
    );
    resource.run(sha256, id, "photo", filename, `${day.slice(0, 4)}/${day}/${n}.jpg`, n + 1);
    words.run(id, camera === null ? filename : `${filename} ${camera}`);
    if (n % 100 === 0) inAlbum.run(ALBUMS.spread, id);
    if (n < 100) inAlbum.run(ALBUMS.oldest, id);
    if (n % 2 === 0) inAlbum.run(ALBUMS.half, id);
  }
  db.exec(`insert into day_counts select taken_day, count(*) from assets where trashed_at_ms is null group by taken_day;
    insert into totals select 1, count(*) filter (where trashed_at_ms is null),
      coalesce(sum(byte_count) filter (where trashed_at_ms is null), 0), count(trashed_at_ms),
      coalesce(sum(byte_count) filter (where trashed_at_ms is not null), 0) from assets;
    COMMIT; PRAGMA wal_checkpoint(TRUNCATE)`);
  db.close();
}
