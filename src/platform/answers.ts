import { type ErrorCode, ERRORS, HomewardError, isErrorCode } from "../core/errors.ts";
import { parseRetryAfter } from "../core/retry-after.ts";
import { HEADER } from "../core/tus/protocol.ts";

/** The table's code for a bare HTTP status, where the home's answer names none of its own. */
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

/** What a proxy before the home may say of the way, and is believed. */
const CODE_OF_THE_WAY: Record<number, ErrorCode> = {
  408: "timed-out",
  413: "upload-too-large",
  429: "throttled",
  503: "home-busy",
};

/** Whether the home itself answered: it names its version of tus in every answer, which nothing else on the way does. */
export function isFromHome(response: Response): boolean {
  return response.headers.has(HEADER.tusResumable);
}

/**
 * An answer as an error. In the home's a problem document (RFC 9457) brings code and words; otherwise the status decides:
 * 5xx is transient, any other 4xx permanent. What anybody else answers (a proxy, the sign-in page of a Wi-Fi) may slow
 * things down, but never sets a photo aside, signs this device out or ends an upload: it is as if nobody had answered.
 */
export async function errorOfResponse(response: Response): Promise<HomewardError> {
  const retryAfterMs = parseRetryAfter(response.headers.get("Retry-After"), Date.now());
  if (!isFromHome(response)) return errorOfTheWay(response.status, retryAfterMs);
  const problem = await readProblem(response);
  const code =
    problem.code ??
    CODE_OF_STATUS[response.status] ??
    (response.status >= 500 ? "home-error" : "refused");
  const words = problem.detail ?? `${ERRORS[code].words} (HTTP ${response.status})`;
  return new HomewardError(code, words, { retryAfterMs });
}

function errorOfTheWay(status: number, retryAfterMs: number | null): HomewardError {
  const code = CODE_OF_THE_WAY[status];
  const words =
    code === undefined
      ? `Something on the way answered instead of your home, such as a Wi-Fi sign-in page (HTTP ${status}).`
      : `${ERRORS[code].words} (HTTP ${status})`;
  return new HomewardError(code ?? "home-unreachable", words, { retryAfterMs });
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
