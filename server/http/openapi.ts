import { OPENAPI } from "./openapi/document.ts";
import type { Ctx } from "./app-context.ts";

const TEXT = `${JSON.stringify(OPENAPI)}\n`;

/** GET /api/v1/openapi.json: what this API is, as OpenAPI 3.1; without a device. */
export function getOpenApi(c: Ctx): Response {
  return c.body(TEXT, 200, { "Content-Type": "application/json", "Cache-Control": "no-cache" });
}
