import { VERSION } from "../../version.ts";
import { ALBUM_PATHS, ALBUM_SCHEMAS } from "./albums.ts";
import { ASSET_PATHS } from "./assets.ts";
import { ASSET_SCHEMAS } from "./entry.ts";
import { HOME_PATHS } from "./home.ts";
import { COUNT, type Paths, TEXT, object } from "./operation.ts";
import { RESTORE_PATHS } from "./restore.ts";
import { SERVICE_PATHS } from "./service.ts";
import { TRASH_PATHS } from "./trash.ts";
import { UPLOAD_PATHS } from "./uploads.ts";

const problem = object({
  type: { type: "string", pattern: "^urn:homeward:error:[a-z-]+$" },
  title: TEXT,
  status: COUNT,
  detail: TEXT,
  code: TEXT,
  requestId: TEXT,
});

const PATHS: Paths = {
  ...UPLOAD_PATHS,
  ...HOME_PATHS,
  ...ASSET_PATHS,
  ...ALBUM_PATHS,
  ...TRASH_PATHS,
  ...RESTORE_PATHS,
  ...SERVICE_PATHS,
};

/** What this API is. A test holds it against the routes, both ways. */
export const OPENAPI = {
  openapi: "3.1.0",
  info: {
    title: "Homeward",
    version: VERSION,
    description:
      "Photo backup that finishes itself. Errors are problem documents (RFC 9457); their `code` is from a closed table. " +
      "Every answer has an X-Request-Id, under which the home's log has it.",
    license: { name: "MIT", identifier: "MIT" },
  },
  paths: PATHS,
  components: {
    securitySchemes: {
      bearer: { type: "http", scheme: "bearer" },
      cookie: { type: "apiKey", in: "cookie", name: "homeward" },
    },
    schemas: { Problem: problem, ...ASSET_SCHEMAS, ...ALBUM_SCHEMAS },
  },
};
