import type { Generated, Kysely } from "kysely";

/** The tables of server/migrations, for kysely. */
export type Schema = {
  devices: {
    id: string;
    name: string;
    token_hash: string;
    created_at_ms: number;
    last_seen_at_ms: number;
    waiting_count: number | null;
    waiting_since_ms: number | null;
    reminded_at_ms: number | null;
    reminders_in_row: number | null;
  };
  push_subscriptions: {
    device_id: string;
    endpoint: string;
    p256dh: string;
    auth: string;
    not_before_at_ms: number | null;
  };
  pairing_codes: { code_hash: string; expires_at_ms: number };
  uploads: {
    id: string;
    device_id: string;
    length_bytes: number;
    offset_bytes: number;
    metadata: string;
    expires_at_ms: number;
    finished_sha256: string | null;
  };
  assets: {
    id: string;
    primary_sha256: string;
    taken_at_ms: number;
    taken_local: string;
    taken_source: string;
    taken_offset_minutes: number | null;
    trashed_at_ms: number | null;
    favourite: number;
    taken_day: string;
    byte_count: number;
    width: number | null;
    height: number | null;
    duration_ms: number | null;
    camera: string | null;
    latitude: number | null;
    longitude: number | null;
    /** 1: a motion photo. */
    is_motion: number;
    picture_state: string;
    description: string | null;
    /** Its row in asset_words; null: it has none. */
    description_row: number | null;
    /** 1: nothing but notes, in no list. */
    is_hidden: number;
  };
  /** Ids of assets that turned out to be another one. */
  asset_aliases: { id: string; asset_id: string };
  pictures: {
    asset_id: string;
    attempt_count: number;
    tiny: string | null;
    reason: string | null;
  };
  resources: {
    sha256: string;
    asset_id: string;
    resource_type: string;
    filename: string;
    media_type: string;
    size_bytes: number;
    path: string;
    device_id: string;
    stored_at_ms: number;
    /** Its row in asset_words. */
    words_row: number | null;
  };
  totals: {
    id: number;
    asset_count: number;
    byte_count: number;
    trashed_count: number;
    trashed_bytes: number;
  };
  day_counts: { day: string; asset_count: number };
  albums: {
    id: string;
    name: string;
    created_at_ms: number;
    changed_at_ms: number;
    /** How many of its photos lists show. Triggers keep it. */
    asset_count: Generated<number>;
  };
  album_assets: {
    album_id: string;
    asset_id: string;
    added_at_ms: number;
    /** When its photo was taken; null: no list shows it now. Triggers keep it. */
    listed_at_ms: Generated<number | null>;
  };
  tombstones: { sha256: string; size_bytes: number; deleted_at_ms: number };
  doomed_files: { path: string; sha256: string };
  feed: { epoch: string };
  changes: { seq: Generated<number>; kind: string; asset_id: string; at_ms: number };
  verify_runs: {
    id: Generated<number>;
    started_at_ms: number;
    ended_at_ms: number | null;
    checked_count: number;
    checked_bytes: number;
    missing: number;
    changed: number;
    unreadable: number;
    untracked: number;
    cursor: string;
  };
  verify_findings: { run_id: number; path: string; kind: string; sha256: string };
  asset_words: { rowid: Generated<number>; asset_id: string; words: string };
};

export type Db = Kysely<Schema>;
