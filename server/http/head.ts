import { HomewardError } from "../../src/core/errors.ts";
import { HEADER } from "../../src/core/tus/protocol.ts";
import type { Ctx, Home } from "./app-context.ts";
import { requireTus, uploadHeaders } from "./tus-headers.ts";

/** HEAD /uploads/:id: where an upload stands (tus, Core). */
export function headUpload(home: Home) {
  return async (c: Ctx) => {
    if (c.req.method !== "HEAD") throw new HomewardError("method-not-allowed");
    requireTus(c);
    const state = await home.intake.look(c.get("device").id, c.req.param("id") ?? "");
    const headers = uploadHeaders(state);
    headers[HEADER.uploadLength] = String(state.lengthBytes);
    if (state.metadata !== "") headers[HEADER.uploadMetadata] = state.metadata;
    return c.body(null, 200, headers);
  };
}
