import { sentenceOf } from "../sentence-of.ts";
import { ERROR_WORDS } from "../../src/core/words/en/errors.ts";
import { ERRORS, HomewardError } from "../../src/core/errors.ts";
import { HEADER, TUS_VERSION, UPLOADS_PATH } from "../../src/core/tus/protocol.ts";
import { UploadFailure } from "../intake/upload-state.ts";
import type { Ctx } from "./app-context.ts";
import { factsOf } from "./request-facts.ts";

const RETRY_AFTER_S = 5;

/** What a failure looks like outside: a code of the table; anything unforeseen is `home-error`. */
function known(c: Ctx, error: unknown): HomewardError {
  if (error instanceof HomewardError) return error;
  // The client went away in mid-body: every tunnel does that, and nobody reads the answer.
  if (error === c.env.incoming.errored)
    return new HomewardError("timed-out", undefined, { cause: error });
  return new HomewardError("home-error", undefined, { cause: error });
}

/** Answers with a problem document (RFC 9457); where an upload stands, its place and offset too. */
export function problem(c: Ctx, cause: unknown): Response {
  const error = known(c, cause);
  const facts = factsOf(c);
  Object.assign(facts, { code: error.code, cause: error.cause ?? error });
  const { httpStatus } = ERRORS[error.code];
  const status = httpStatus ?? 500;
  if (status === 401) c.header("WWW-Authenticate", 'Bearer realm="homeward"');
  if (status === 412) c.header(HEADER.tusVersion, TUS_VERSION);
  if (status === 429 || status === 503) {
    const seconds = error.retryAfterMs === null ? RETRY_AFTER_S : error.retryAfterMs / 1000;
    c.header("Retry-After", String(Math.max(1, Math.ceil(seconds))));
  }
  if (error instanceof UploadFailure) {
    c.header("Location", `${UPLOADS_PATH}/${error.upload.id}`);
    c.header(HEADER.uploadOffset, String(error.upload.offsetBytes));
  }
  c.header("Content-Type", "application/problem+json");
  c.header("Cache-Control", "no-store");
  const type = `urn:homeward:error:${error.code}`;
  const body = {
    type,
    title: ERROR_WORDS[error.code],
    status,
    detail: sentenceOf(error),
    code: error.code,
  };
  const document = { ...body, requestId: facts.id };
  // 460 is tus's own and unknown to hono's types.
  return c.body(`${JSON.stringify(document)}\n`, status as 400);
}
