/**
 * What a failure means for the job that met it. One closed set; docs/architecture.md has the table.
 *
 * - `transient`: try again, with exponential back-off and full jitter, for ever.
 * - `throttled`: the whole queue holds until Retry-After has passed.
 * - `account`: the whole queue holds until this device is paired again.
 * - `home-full`: the whole queue holds and asks again later.
 * - `too-large`: halve the chunk, go on at once.
 * - `gone`: the unfinished upload is not known any more: start this upload anew.
 * - `mismatch`: bytes or offset disagree: ask for the offset and send the chunk again; twice: read the source again.
 * - `permanent`: set aside with its words; the rest of the queue moves on.
 */
export type FailureClass =
  | "transient"
  | "throttled"
  | "account"
  | "home-full"
  | "too-large"
  | "gone"
  | "mismatch"
  | "permanent";

type ErrorRow = { class: FailureClass; httpStatus: number | null; words: string };

/** Every error this product knows: its class, the HTTP status it travels with (null: never on the wire), its words. */
export const ERRORS = {
  // met on the device
  "invalid-value": {
    class: "permanent",
    httpStatus: 400,
    words: "Something was not in the form that Homeward expects.",
  },
  "file-empty": { class: "permanent", httpStatus: null, words: "This file is empty (0 bytes)." },
  "source-unreadable": {
    class: "permanent",
    httpStatus: null,
    words: "This file cannot be read on this device any more.",
  },
  "source-changed": {
    class: "permanent",
    httpStatus: null,
    words: "This file changed after it was picked. Pick it again.",
  },
  "folder-unreadable": {
    class: "transient",
    httpStatus: null,
    words: "Waits until Homeward can read the linked folder again.",
  },
  "source-gone": {
    class: "permanent",
    httpStatus: null,
    words: "This file is no longer in the linked folder.",
  },
  "device-full": {
    class: "permanent",
    httpStatus: null,
    words: "There is no room for this file on this device.",
  },
  "over-limit": {
    class: "permanent",
    httpStatus: null,
    words: "There is no room for more right now. Pick it again when those that wait are home.",
  },
  "push-refused": {
    class: "permanent",
    httpStatus: null,
    words: "This browser could not reach its push service.",
  },
  "deleted-at-home": {
    class: "permanent",
    httpStatus: null,
    words: "Deleted at home. Retry sends it again.",
  },
  "trashed-at-home": {
    class: "permanent",
    httpStatus: null,
    words: "In the trash at home. Retry puts it back.",
  },
  "home-unreachable": { class: "transient", httpStatus: null, words: "Your home does not answer." },
  "timed-out": { class: "transient", httpStatus: 408, words: "Your home took too long to answer." },
  "receipt-mismatch": {
    class: "mismatch",
    httpStatus: null,
    words: "Home confirmed something else than what was sent.",
  },
  // answered by a home
  "home-error": {
    class: "transient",
    httpStatus: 500,
    words: "Your home had a problem of its own.",
  },
  throttled: { class: "throttled", httpStatus: 429, words: "Your home asked for a pause." },
  "home-busy": { class: "throttled", httpStatus: 503, words: "Your home is busy or restarting." },
  "signed-out": {
    class: "account",
    httpStatus: 401,
    words: "This device is not paired with the home.",
  },
  forbidden: { class: "account", httpStatus: 403, words: "The home does not let this device in." },
  "home-full": { class: "home-full", httpStatus: 507, words: "Your home is full." },
  "file-too-large": {
    class: "permanent",
    httpStatus: 413,
    words: "This file is larger than the home takes.",
  },
  // Of a proxy before the home, or of a chunk: a smaller one may pass.
  "upload-too-large": {
    class: "too-large",
    httpStatus: 413,
    words: "This is more than the way home takes at once.",
  },
  "upload-not-found": { class: "gone", httpStatus: 404, words: "There is no such upload." },
  "upload-expired": { class: "gone", httpStatus: 410, words: "This upload is over." },
  "offset-conflict": {
    class: "mismatch",
    httpStatus: 409,
    words: "The upload stands at another offset.",
  },
  "upload-superseded": {
    class: "mismatch",
    httpStatus: 423,
    words: "A newer request took over this upload.",
  },
  "checksum-mismatch": { class: "mismatch", httpStatus: 460, words: "The bytes arrived changed." },
  "invalid-header": {
    class: "permanent",
    httpStatus: 400,
    words: "A request header is missing or wrong.",
  },
  "invalid-body": {
    class: "permanent",
    httpStatus: 400,
    words: "The request body is not what it should be.",
  },
  "tus-version": { class: "permanent", httpStatus: 412, words: "This home speaks tus 1.0.0." },
  "media-type": {
    class: "permanent",
    httpStatus: 415,
    words: "The request has the wrong Content-Type.",
  },
  "not-found": { class: "permanent", httpStatus: 404, words: "There is nothing here." },
  "method-not-allowed": { class: "permanent", httpStatus: 405, words: "This cannot be done here." },
  "range-not-satisfiable": {
    class: "permanent",
    httpStatus: 416,
    words: "The file has no such range.",
  },
  "cross-origin": {
    class: "account",
    httpStatus: 403,
    words: "Requests from other sites are not accepted.",
  },
  "pairing-code": {
    class: "permanent",
    httpStatus: 403,
    words: "This pairing code is wrong, used or older than 10 minutes.",
  },
  refused: { class: "permanent", httpStatus: 400, words: "Your home refused this file." },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;

/** Whether a string is a code of the table. */
export function isErrorCode(text: unknown): text is ErrorCode {
  return typeof text === "string" && Object.hasOwn(ERRORS, text);
}

/** The one error type of the product: a code of the closed table, a sentence, and the cause. */
export class HomewardError extends Error {
  readonly code: ErrorCode;
  /** For `throttled` and `home-busy`: how long to wait, in ms; null where the home did not say. */
  readonly retryAfterMs: number | null;

  constructor(
    code: ErrorCode,
    words: string = ERRORS[code].words,
    options: { cause?: unknown; retryAfterMs?: number | null } = {},
  ) {
    super(words, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "HomewardError";
    this.code = code;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }

  get class(): FailureClass {
    return ERRORS[this.code].class;
  }
}
