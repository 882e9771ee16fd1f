import { type ErrorCode, ERRORS, HomewardError, isErrorCode } from "../core/errors.ts";
import { parseRetryAfter } from "../core/retry-after.ts";

/** The table's code for a bare HTTP status, where the answer names none of its own. */
const CODE_OF_STATUS: Record<number, ErrorCode> = {
  401: "signed-out",
  403: "forbidden",
  404: "upload-not-found",
  408: "timed-out",
  409: "offset-conflict",
  410: "upload-expired",
  413: "upload-too-large",
  423: "upload-superseded",
  425: "home-error",
  429: "throttled",
  460: "checksum-mismatch",
  503: "home-busy",
  507: "home-full",
};

/**
 * The answer of a home (or of a proxy before it) as an error. A problem document (RFC 9457) of ours brings code and words;
 * otherwise the status decides: 5xx is transient, any other 4xx permanent.
 */
export async function errorOfResponse(response: Response): Promise<HomewardError> {
  const problem = await readProblem(response);
  const code =
    problem.code ??
    CODE_OF_STATUS[response.status] ??
    (response.status >= 500 ? "home-error" : "refused");
  const words = problem.detail ?? `${ERRORS[code].words} (HTTP ${response.status})`;
  return new HomewardError(code, words, {
    retryAfterMs: parseRetryAfter(response.headers.get("Retry-After"), Date.now()),
  });
}

async function readProblem(
  response: Response,
): Promise<{ code: ErrorCode | null; detail: string | null }> {
  if (response.headers.get("Content-Type")?.startsWith("application/problem+json") !== true)
    return { code: null, detail: null };
  try {
    const body = (await response.json()) as Record<string, unknown> | null;
    const code = body?.["code"];
    const detail = body?.["detail"];
    return {
      code: isErrorCode(code) ? code : null,
      detail: typeof detail === "string" && detail !== "" ? detail : null,
    };
  } catch {
    return { code: null, detail: null };
  }
}
