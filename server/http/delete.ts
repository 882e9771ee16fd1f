import type { Ctx, Home } from "./app-context.ts";
import { requireTus } from "./tus-headers.ts";

/** DELETE /uploads/:id: forgets an upload, never a photo (tus, Termination). */
export function deleteUpload(home: Home) {
  return async (c: Ctx) => {
    requireTus(c);
    await home.intake.remove(c.get("device").id, c.req.param("id") ?? "");
    return c.body(null, 204);
  };
}
