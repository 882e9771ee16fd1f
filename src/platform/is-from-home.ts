import { HEADER } from "../core/tus/protocol.ts";

/** Whether the home itself answered: it names its version of tus in every answer, which nothing else on the way does. */
export function isFromHome(response: Response): boolean {
  return response.headers.has(HEADER.tusResumable);
}
