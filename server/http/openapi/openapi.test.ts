import { describe, expect, it } from "vitest";
import { ERRORS } from "../../../src/core/errors.ts";
import { schemaProblems } from "../../testing/json-schema.suite.ts";
import { type Answer, type Call, Rig, photo, sha256Of } from "../../testing/rig.suite.ts";
import type { Home } from "../app-context.ts";
import { buildApp } from "../app.ts";
import { OPENAPI } from "./document.ts";
import type { Method, Operation, Schema } from "./operation.ts";

const schemas = OPENAPI.components.schemas as Record<string, Schema>;
const operations = Object.entries(OPENAPI.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method: method as Method,
    operation,
  })),
);
const nameOf = (method: string, path: string) => `${method.toUpperCase()} ${path}`;

/** What hono was told; nothing of the home is used to tell it. */
const routes = buildApp({ limits: { uploads: {} } } as Home).routes;

/** Every route that a client can take: no middleware, no refusals of other methods, no shell. */
const real = new Set(
  routes
    .filter(({ method, path }) => method !== "ALL" && !path.endsWith("*"))
    .map(({ method, path }) => {
      // hono sends HEAD through GET; an upload has only HEAD.
      const shown = path === "/uploads/:id" && method === "GET" ? "HEAD" : method;
      return nameOf(shown, path.replaceAll(/:(\w+)/g, "{$1}"));
    }),
);
const documented = new Set(operations.map(({ method, path }) => nameOf(method, path)));

describe("the OpenAPI document", () => {
  it("has every route", () => {
    expect([...real].filter((name) => !documented.has(name))).toEqual([]);
  });

  it("has nothing that is no route", () => {
    expect([...documented].filter((name) => !real.has(name))).toEqual([]);
  });

  it("declares every parameter of each path", () => {
    for (const { path, operation } of operations) {
      const inPath = (operation.parameters ?? []).filter((one) => one.in === "path");
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      if (!("Tus-Version" in (operation.responses["204"]?.headers ?? {}))) {
        expect([path, inPath.map(({ name }) => name)]).toEqual([path, names]);
      }
    }
  });

  it("has examples that fit their schemas", () => {
    let count = 0;
    for (const { path, method, operation } of operations) {
      const bodies = [operation.requestBody, ...Object.values(operation.responses)];
      for (const { schema, example } of bodies.flatMap((body) =>
        Object.values(body?.content ?? {}),
      )) {
        if (example === undefined) continue;
        count += 1;
        expect([nameOf(method, path), schemaProblems(example, schema, schemas)]).toEqual([
          nameOf(method, path),
          [],
        ]);
      }
    }
    expect(count).toBeGreaterThan(30);
  });

  it("is given without a device", async () => {
    const rig = await Rig.start();
    const answer = await rig.call("GET", "/api/v1/openapi.json", { token: null });
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, "application/json"]);
    expect(JSON.parse(answer.text)).toEqual(JSON.parse(JSON.stringify(OPENAPI)));
  });
});

/** The operation that a request takes. */
function operationOf(method: string, path: string): Operation {
  const name = path.split("?")[0] ?? "";
  const fits = (pattern: string) =>
    new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(name);
  const literalFirst = operations.toSorted(
    (a, b) => a.path.split("{").length - b.path.split("{").length,
  );
  const found = literalFirst.find((one) => one.method === method.toLowerCase() && fits(one.path));
  if (found === undefined) throw new Error(`${method} ${name} is not documented`);
  return found.operation;
}

/** What is wrong with an answer by the document: its status, its type or its body. */
function undocumented(method: string, path: string, answer: Answer): string[] {
  const told = operationOf(method, path).responses[String(answer.status)];
  if (told === undefined) return [`status ${answer.status} (${answer.text.slice(0, 200)})`];
  if (answer.bytes.length === 0) return [];
  const type = String(answer.headers["content-type"]).split(";")[0] ?? "";
  const content = told.content?.[type] ?? told.content?.["application/octet-stream"];
  if (content === undefined) return [`type ${type}`];
  if (!type.endsWith("json")) return [];
  return schemaProblems(JSON.parse(answer.text), content.schema, schemas);
}

describe("real answers are as the document says", async () => {
  const rig = await Rig.start();
  const bytes = photo(2000);
  await rig.post(bytes, { filename: "a.jpg", filetype: "image/jpeg" });
  await rig.post(photo(3000), { filename: "b.jpg", filetype: "image/jpeg" });
  const { assets } = JSON.parse((await rig.call("GET", "/api/v1/assets")).text);
  const [asset, other] = assets;
  const made = JSON.parse((await rig.json("POST", "/api/v1/albums", { name: "Summer" })).text);
  const { code } = await rig.home.pairing.newCode();
  const upload = await rig.create(100);
  const one = `/api/v1/assets/${asset.id}`;
  const album = `/api/v1/albums/${made.id}`;
  const nobody = "0".repeat(32);
  const ids = { assetIds: [asset.id, nobody] };
  // Told its length, for Node's client sends a DELETE without one.
  const body = (value: unknown): Call => {
    const text = JSON.stringify(value);
    return { body: text, headers: { "Content-Length": text.length } };
  };
  const headers = (all: Record<string, string | number>): Call => ({
    headers: { "Tus-Resumable": "1.0.0", ...all },
  });
  const chunk = { "Content-Type": "application/offset+octet-stream" };

  const cases: [string, string, number, Call?][] = [
    ["OPTIONS", "/uploads", 204],
    ["OPTIONS", upload, 204],
    ["POST", "/uploads", 412],
    ["POST", "/uploads", 400, headers({})],
    ["POST", "/uploads", 413, headers({ "Upload-Length": 2 ** 40 })],
    ["POST", "/uploads", 401, { token: null }],
    ["HEAD", upload, 200, headers({})],
    ["HEAD", "/uploads/00", 404, headers({})],
    ["PATCH", upload, 415, headers({ "Upload-Offset": 0 })],
    ["PATCH", upload, 409, { ...headers({ "Upload-Offset": 5, ...chunk }), body: "x" }],
    [
      "PATCH",
      upload,
      460,
      {
        ...headers({
          "Upload-Offset": 0,
          ...chunk,
          "Upload-Checksum": `sha256 ${"A".repeat(43)}=`,
        }),
        body: "x",
      },
    ],
    ["PATCH", upload, 204, { ...headers({ "Upload-Offset": 0, ...chunk }), body: "x" }],
    ["DELETE", upload, 204, headers({})],
    ["DELETE", upload, 404, headers({})],
    ["POST", "/api/v1/check", 200, body({ hashes: [sha256Of(bytes), "f".repeat(64)] })],
    ["POST", "/api/v1/check", 400, body({ hashes: 1 })],
    [
      "POST",
      "/api/v1/parts",
      200,
      body({ parts: [{ sha256: sha256Of(bytes), assetId: asset.id }] }),
    ],
    ["POST", "/api/v1/parts", 400, body({ parts: [{}] })],
    [
      "POST",
      "/api/v1/notes",
      200,
      body({ items: [{ sha256: sha256Of(bytes), notes: { description: "By the lake" } }] }),
    ],
    ["POST", "/api/v1/notes", 400, body({ items: [{ sha256: 1 }] })],
    ["POST", "/api/v1/pair", 403, body({ code: "x", deviceName: "x" })],
    ["POST", "/api/v1/pair", 201, body({ code, deviceName: "x", wants: "token" })],
    ["POST", "/api/v1/pairing-codes", 201],
    ["GET", "/api/v1/home", 200],
    ["GET", "/api/v1/home", 401, { token: "nobody" }],
    ["GET", "/api/v1/devices", 200],
    ["PATCH", "/api/v1/devices/none", 404, body({ name: "a" })],
    ["DELETE", "/api/v1/devices/none", 404],
    ["GET", "/api/v1/push", 200],
    ["PUT", "/api/v1/push", 400, body({ endpoint: "x" })],
    ["DELETE", "/api/v1/push", 204],
    ["GET", "/api/v1/assets", 200],
    ["GET", "/api/v1/assets?limit=1", 200],
    ["GET", "/api/v1/assets?limit=0", 400],
    ["GET", "/api/v1/assets/days", 200],
    ["GET", "/api/v1/cameras", 200],
    ["GET", one, 200],
    ["GET", `/api/v1/assets/${nobody}`, 404],
    ["PATCH", one, 200, body({ favourite: true })],
    ["PATCH", one, 400, body({ favourite: 1 })],
    ["GET", `${one}/original`, 200],
    ["GET", `${one}/original`, 206, headers({ Range: "bytes=0-9" })],
    ["GET", `${one}/original`, 304, headers({ "If-None-Match": `"${asset.sha256}"` })],
    ["GET", `${one}/original`, 416, headers({ Range: "bytes=99999999-" })],
    ["GET", `${one}/parts/${asset.sha256}`, 200],
    ["GET", `${one}/parts/${"0".repeat(64)}`, 404],
    ["GET", `${one}/thumbnail`, 404],
    ["GET", `${one}/preview`, 404],
    ["GET", "/api/v1/albums", 200],
    ["POST", "/api/v1/albums", 201, body({ name: "Winter" })],
    ["POST", "/api/v1/albums", 400, body({ name: "" })],
    ["GET", album, 200],
    ["PATCH", album, 200, body({ name: "Sommer" })],
    ["PUT", `${album}/assets`, 200, body(ids)],
    ["GET", `/api/v1/download?album=${made.id}`, 200],
    ["GET", "/api/v1/download", 400],
    ["POST", "/api/v1/download", 200, body({ assetIds: [other.id] })],
    ["POST", "/api/v1/download", 404, body({ assetIds: [nobody] })],
    ["DELETE", `${album}/assets`, 200, body(ids)],
    ["DELETE", album, 204],
    ["DELETE", album, 404],
    ["POST", "/api/v1/trash", 200, body(ids)],
    ["GET", "/api/v1/trash/summary", 200],
    ["GET", "/api/v1/assets?trash=true", 200],
    ["POST", "/api/v1/trash/restore", 200, body(ids)],
    ["DELETE", "/api/v1/trash", 200],
    ["POST", "/api/v1/verify", 202],
    ["GET", "/api/v1/verify", 200],
    ["GET", "/api/v1/events?x=1", 400],
    ["GET", "/healthz", 200],
    ["GET", "/readyz", 200],
    ["GET", "/metrics", 200, { token: null }],
    ["GET", "/metrics", 401, headers({ via: "x" })],
    ["GET", "/api/v1/openapi.json", 200],
  ];
  it.each(cases)("%s %s: %d", async (method, path, status, call = {}) => {
    const answer = await rig.call(method, path, call);
    expect(answer.status).toBe(status);
    expect(undocumented(method, path, answer)).toEqual([]);
  });

  it("and every operation is tried", () => {
    const tried = new Set(cases.map(([method, path]) => operationOf(method, path)));
    const left = operations.filter(({ operation }) => !tried.has(operation));
    expect(left.map(({ method, path }) => nameOf(method, path))).toEqual([]);
  });
});

it("problems carry only codes of the closed table, with their statuses", () => {
  const statuses = new Set(Object.values(ERRORS).map(({ httpStatus }) => String(httpStatus)));
  for (const { operation } of operations) {
    for (const [status, { content }] of Object.entries(operation.responses)) {
      if (content?.["application/problem+json"] !== undefined) expect(statuses).toContain(status);
    }
  }
});
