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

type ErrorRow = { class: FailureClass; httpStatus: number | null };

/** Every error this product knows: its class and the HTTP status it travels with (null: never on the wire); its words: words/en/errors.ts. */
export const ERRORS = {
  // met on the device
  "invalid-value": { class: "permanent", httpStatus: 400 },
  "file-empty": { class: "permanent", httpStatus: null },
  "source-unreadable": { class: "permanent", httpStatus: null },
  "source-changed": { class: "permanent", httpStatus: null },
  "folder-unreadable": { class: "transient", httpStatus: null },
  "source-gone": { class: "permanent", httpStatus: null },
  "device-full": { class: "permanent", httpStatus: null },
  "storage-closed": { class: "permanent", httpStatus: null },
  "over-limit": { class: "permanent", httpStatus: null },
  "push-refused": { class: "permanent", httpStatus: null },
  "deleted-at-home": { class: "permanent", httpStatus: null },
  "trashed-at-home": { class: "permanent", httpStatus: null },
  "home-unreachable": { class: "transient", httpStatus: null },
  "timed-out": { class: "transient", httpStatus: 408 },
  "receipt-mismatch": { class: "mismatch", httpStatus: null },
  // answered by a home
  "home-error": { class: "transient", httpStatus: 500 },
  throttled: { class: "throttled", httpStatus: 429 },
  "home-busy": { class: "throttled", httpStatus: 503 },
  "signed-out": { class: "account", httpStatus: 401 },
  forbidden: { class: "account", httpStatus: 403 },
  "home-full": { class: "home-full", httpStatus: 507 },
  "file-too-large": { class: "permanent", httpStatus: 413 },
  // Of a proxy before the home, or of a chunk: a smaller one may pass.
  "upload-too-large": { class: "too-large", httpStatus: 413 },
  "upload-not-found": { class: "gone", httpStatus: 404 },
  "upload-expired": { class: "gone", httpStatus: 410 },
  "offset-conflict": { class: "mismatch", httpStatus: 409 },
  "upload-superseded": { class: "mismatch", httpStatus: 423 },
  "checksum-mismatch": { class: "mismatch", httpStatus: 460 },
  "invalid-header": { class: "permanent", httpStatus: 400 },
  "invalid-body": { class: "permanent", httpStatus: 400 },
  "tus-version": { class: "permanent", httpStatus: 412 },
  "media-type": { class: "permanent", httpStatus: 415 },
  "not-found": { class: "permanent", httpStatus: 404 },
  "method-not-allowed": { class: "permanent", httpStatus: 405 },
  "range-not-satisfiable": { class: "permanent", httpStatus: 416 },
  "cross-origin": { class: "account", httpStatus: 403 },
  "pairing-code": { class: "permanent", httpStatus: 403 },
  refused: { class: "permanent", httpStatus: 400 },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;

/** Whether a string is a code of the table. */
export function isErrorCode(text: unknown): text is ErrorCode {
  return typeof text === "string" && Object.hasOwn(ERRORS, text);
}

/**
 * The one error type of the product: a code of the closed table, words, and the cause. The words are a code of the catalogue
 * (its own, if nothing else is said), which view/in-words.ts makes a sentence of, or the home's own sentence.
 */
export class HomewardError extends Error {
  readonly code: ErrorCode;
  /** For `throttled` and `home-busy`: how long to wait, in ms; null where the home did not say. */
  readonly retryAfterMs: number | null;

  constructor(
    code: ErrorCode,
    words: string = code,
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
