import { type ErrorCode, HomewardError, isErrorCode } from "../core/errors.ts";
import { parseRetryAfter } from "../core/retry-after.ts";
import { said } from "../core/said.ts";
import { isFromHome } from "./is-from-home.ts";

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

const NOTHING_TOLD = { code: null, words: null };

/** What a proxy before the home may say of the way, and is believed. */
const CODE_OF_THE_WAY: Record<number, ErrorCode> = {
  408: "timed-out",
  413: "upload-too-large",
  429: "throttled",
  503: "home-busy",
};

/**
 * An answer as an error. In the home's a problem document (RFC 9457) brings code and words; otherwise the status decides:
 * 5xx is transient, any other 4xx permanent. What anybody else answers (a proxy, the sign-in page of a Wi-Fi) may slow
 * things down, but never sets a photo aside, signs this device out or ends an upload: it is as if nobody had answered.
 */
export async function errorOfResponse(response: Response): Promise<HomewardError> {
  const retryAfterMs = parseRetryAfter(response.headers.get("Retry-After"), Date.now());
  if (!isFromHome(response)) return errorOfTheWay(response, retryAfterMs);
  const problem = await readProblem(response);
  const code =
    problem.code ??
    CODE_OF_STATUS[response.status] ??
    (response.status >= 500 ? "home-error" : "refused");
  return new HomewardError(code, problem.words ?? withStatus(code, response), { retryAfterMs });
}

function errorOfTheWay(response: Response, retryAfterMs: number | null): HomewardError {
  const code = CODE_OF_THE_WAY[response.status];
  const words = withStatus(code ?? said("way-answered"), response);
  return new HomewardError(code ?? "home-unreachable", words, { retryAfterMs });
}

/** A code with the status beside it, which says more to who looks for the cause. */
const withStatus = (code: string, { status }: Response) => `${code} (HTTP ${status})`;

async function readProblem(
  response: Response,
): Promise<{ code: ErrorCode | null; words: string | null }> {
  if (response.headers.get("Content-Type")?.startsWith("application/problem+json") !== true)
    return NOTHING_TOLD;
  try {
    const body = (await response.json()) as Record<string, unknown> | null;
    const code = body?.["code"];
    const detail = body?.["detail"];
    // A detail that only repeats the title says nothing that the code does not say in the person's language.
    const isOwn = typeof detail === "string" && detail !== "" && detail !== body?.["title"];
    return { code: isErrorCode(code) ? code : null, words: isOwn ? detail : null };
  } catch {
    return NOTHING_TOLD;
  }
}
