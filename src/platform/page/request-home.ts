import { HomewardError } from "../../core/errors.ts";
import { errorOfResponse } from "../answers.ts";

const PATIENCE_MS = 15_000;

/** Asks the home; rejects with HomewardError: its own words, or `home-unreachable` where nothing answered. */
export async function requestHome(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { signal: AbortSignal.timeout(PATIENCE_MS), ...init });
  } catch (cause) {
    throw new HomewardError("home-unreachable", undefined, { cause });
  }
  if (!response.ok) throw await errorOfResponse(response);
  return response;
}
