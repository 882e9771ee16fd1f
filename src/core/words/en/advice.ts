import type { ErrorCode } from "../../errors.ts";

/** What a person can do about photos that were set aside, by reason; where nothing stands here, trying again is all there is. */
export const ADVICE_WORDS = {
  /** Where there is nothing better to do. */
  otherwise: "Retry, or remove it from this list. Your own file stays where it is.",
  "invalid-value": "Try again; its bytes are here.",
  "source-unreadable": "Pick it again, or remove it from this list.",
  "source-changed": "Pick it again to send it as it is now.",
  "source-gone": "Remove it from this list, or put the file back and retry.",
  "receipt-mismatch": "Try again. If it stays, look at the disk of your home.",
  "checksum-mismatch": "Try again. If it stays, the way home changes what it carries.",
  "file-too-large": "Raise the limit of your home, then retry.",
  "upload-too-large":
    "A server before your home takes no more at once. Raise its limit, then retry.",
  "media-type": "Your home does not speak with this app. Update both, then retry.",
  "tus-version": "Your home does not speak with this app. Update both, then retry.",
  refused: "Look at the reason, then retry or remove it from this list.",
  "deleted-at-home": "Retry sends it again; removing it here leaves things as they are.",
  "trashed-at-home": "Retry takes it out of the trash; removing it here leaves it there.",
} satisfies Partial<Record<ErrorCode | "otherwise", string>>;
