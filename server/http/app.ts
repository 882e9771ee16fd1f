import { Hono } from "hono";
import { HomewardError } from "../../src/core/errors.ts";
import { UPLOADS_PATH } from "../../src/core/tus/protocol.ts";
import type { Env, Home } from "./app-context.ts";
import {
  deleteAlbum,
  deleteAlbumAssets,
  getAlbum,
  getAlbums,
  patchAlbum,
  postAlbum,
  putAlbumAssets,
} from "./albums.ts";
import { getAsset, patchAsset } from "./asset.ts";
import { getAssets } from "./assets.ts";
import { postCheck } from "./check.ts";
import { getCameras, getDays } from "./days.ts";
import { deleteUpload } from "./delete.ts";
import { requireDevice } from "./device-auth.ts";
import { deleteDevice, getDevices, getHome, patchDevice } from "./devices.ts";
import { getDownload, postDownload } from "./download.ts";
import { getEvents } from "./events.ts";
import { headUpload } from "./head.ts";
import { getMetrics } from "./metrics.ts";
import { getOpenApi } from "./openapi.ts";
import { optionsUploads } from "./options.ts";
import { getOriginal, getPart } from "./original.ts";
import { postParts } from "./parts.ts";
import { postPair, postPairingCode } from "./pair.ts";
import { patchUpload } from "./patch.ts";
import { postUpload } from "./post.ts";
import { problem } from "./problem.ts";
import { deletePush, getPush, putPush } from "./push.ts";
import { getPreview } from "./preview.ts";
import { getReady } from "./ready.ts";
import { postNotes } from "./notes.ts";
import { noteRoute } from "./request-facts.ts";
import { getShell } from "./shell.ts";
import { getThumbnail } from "./thumbnail.ts";
import { getVerify, postVerify } from "./verify.ts";
import { deleteTrash, getTrashSummary, postRestore, postTrash } from "./trash.ts";
import { limitUploads } from "./upload-slots.ts";

const ONE_UPLOAD = `${UPLOADS_PATH}/:id`;

function notAllowed(): never {
  throw new HomewardError("method-not-allowed");
}

/** All routes of the home. Everything but the shell, /healthz, /readyz, /metrics, the OpenAPI document, OPTIONS and pairing needs a device. */
export function buildApp(home: Home): Hono<Env> {
  const app = new Hono<Env>();
  app.onError((error, c) => problem(c, error));

  app.use(noteRoute);
  app.use(async (c, next) => {
    c.set("bodyMs", home.limits.bodyMs);
    await next();
  });

  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/readyz", getReady(home));
  app.get("/metrics", getMetrics(home));
  app.get("/api/v1/openapi.json", getOpenApi);
  app.options(UPLOADS_PATH, optionsUploads(home));
  app.options(ONE_UPLOAD, optionsUploads(home));
  app.post("/api/v1/pair", postPair(home));

  const device = requireDevice(home);
  app.use(UPLOADS_PATH, device);
  app.use(`${UPLOADS_PATH}/*`, device);
  app.use("/api/*", device);

  const limited = limitUploads(home.limits.uploads);
  app.use(UPLOADS_PATH, limited);
  app.use(ONE_UPLOAD, limited);
  app.post(UPLOADS_PATH, postUpload(home));
  app.all(UPLOADS_PATH, notAllowed);
  app.get(ONE_UPLOAD, headUpload(home)); // hono sends HEAD through GET
  app.patch(ONE_UPLOAD, patchUpload(home));
  app.delete(ONE_UPLOAD, deleteUpload(home));
  app.all(ONE_UPLOAD, notAllowed);

  app.use("/api/v1/*", async (c, next) => {
    // Where a route says nothing else. Set on the raw answer, for files are sent past hono.
    c.env.outgoing.setHeader("Cache-Control", "no-store");
    await next();
  });
  app.post("/api/v1/pairing-codes", postPairingCode(home));
  app.get("/api/v1/home", getHome(home));
  app.get("/api/v1/devices", getDevices(home));
  app.patch("/api/v1/devices/:id", patchDevice(home));
  app.delete("/api/v1/devices/:id", deleteDevice(home));
  app.get("/api/v1/push", getPush(home));
  app.put("/api/v1/push", putPush(home));
  app.delete("/api/v1/push", deletePush(home));
  app.post("/api/v1/check", postCheck(home));
  app.post("/api/v1/parts", postParts(home));
  app.post("/api/v1/notes", postNotes(home));
  app.get("/api/v1/verify", getVerify(home));
  app.post("/api/v1/verify", postVerify(home));
  app.get("/api/v1/assets", getAssets(home));
  app.get("/api/v1/assets/days", getDays(home));
  app.get("/api/v1/assets/:id", getAsset(home));
  app.patch("/api/v1/assets/:id", patchAsset(home));
  app.get("/api/v1/assets/:id/original", getOriginal(home));
  app.get("/api/v1/assets/:id/parts/:sha256", getPart(home));
  app.get("/api/v1/assets/:id/thumbnail", getThumbnail(home));
  app.get("/api/v1/assets/:id/preview", getPreview(home));

  app.get("/api/v1/cameras", getCameras(home));
  app.get("/api/v1/trash/summary", getTrashSummary(home));
  app.post("/api/v1/trash", postTrash(home));
  app.post("/api/v1/trash/restore", postRestore(home));
  app.delete("/api/v1/trash", deleteTrash(home));
  app.get("/api/v1/albums", getAlbums(home));
  app.post("/api/v1/albums", postAlbum(home));
  app.get("/api/v1/albums/:id", getAlbum(home));
  app.patch("/api/v1/albums/:id", patchAlbum(home));
  app.delete("/api/v1/albums/:id", deleteAlbum(home));
  app.put("/api/v1/albums/:id/assets", putAlbumAssets(home));
  app.delete("/api/v1/albums/:id/assets", deleteAlbumAssets(home));
  app.get("/api/v1/events", getEvents(home));
  app.get("/api/v1/download", getDownload(home));
  app.post("/api/v1/download", postDownload(home));
  app.all("*", getShell(home));
  return app;
}
