import type { Kysely } from "kysely";

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
  };
  totals: { id: number; asset_count: number; byte_count: number };
};

export type Db = Kysely<Schema>;
