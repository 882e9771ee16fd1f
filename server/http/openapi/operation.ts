import { ERROR_WORDS } from "../../../src/core/words/en/errors.ts";
import { ERRORS, type ErrorCode } from "../../../src/core/errors.ts";

/** A JSON Schema (2020-12) as OpenAPI 3.1 takes it. */
export type Schema = { readonly [key: string]: unknown };
type Content = Record<string, { schema: Schema; example?: unknown }>;
type Parameter = {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description: string;
  schema: Schema;
};
type Answer = {
  description: string;
  content?: Content;
  headers?: Record<string, { schema: Schema; description: string }>;
};

/** One method of one path. */
export type Operation = {
  summary: string;
  tags: readonly string[];
  security: readonly object[];
  parameters?: readonly Parameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, Answer>;
};
export type Method = "get" | "head" | "post" | "put" | "patch" | "delete" | "options";
export type Paths = Record<string, Partial<Record<Method, Operation>>>;

/** What an operation is told of itself; the rest follows. */
type Told = {
  tag: string;
  summary: string;
  /** What it answers where all went well, by status. */
  answers: Record<number, Answer>;
  /** What it is refused with, beside what every operation is. */
  errors?: readonly ErrorCode[];
  parameters?: readonly Parameter[];
  body?: Content;
  /** False: it needs no device. */
  device?: boolean;
  /** True: it changes something, and may so be refused for where it comes from or for a full disk. */
  changes?: boolean;
};

const PROBLEM: Content = {
  "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
};

/** Writes an operation with the problems that it may answer. */
export function operation(told: Told): Operation {
  const { tag, summary, answers, errors = [], parameters, body, device = true } = told;
  const codes: ErrorCode[] = [...errors, "home-error", "home-busy"];
  if (device) codes.push("signed-out");
  if (body !== undefined) codes.push("invalid-body", "timed-out");
  if (told.changes === true) codes.push("cross-origin", "home-full");
  const responses: Record<string, Answer> = {};
  for (const [status, answer] of Object.entries(answers)) responses[status] = answer;
  for (const code of new Set(codes)) {
    const status = String(ERRORS[code].httpStatus);
    const line = `\`${code}\`: ${ERROR_WORDS[code]}`;
    const known = responses[status];
    const description = known === undefined ? line : `${known.description} ${line}`;
    responses[status] = { ...known, description, content: { ...known?.content, ...PROBLEM } };
  }
  return {
    summary,
    tags: [tag],
    security: device ? [{ bearer: [] }, { cookie: [] }] : [],
    ...(parameters === undefined ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: body } }),
    responses,
  };
}

/** A JSON body or answer. */
export function json(schema: Schema, example?: unknown): Content {
  return { "application/json": example === undefined ? { schema } : { schema, example } };
}

/** An answer with JSON. */
export function ok(description: string, schema: Schema, example?: unknown): Answer {
  return { description, content: json(schema, example) };
}

/** An object with exactly these properties, all required but those named. */
export function object(
  properties: Record<string, Schema>,
  optional: readonly string[] = [],
): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", additionalProperties: false, required, properties };
}

export const list = (items: Schema, most?: number): Schema =>
  most === undefined ? { type: "array", items } : { type: "array", items, maxItems: most };
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const TEXT: Schema = { type: "string" };
export const FLAG: Schema = { type: "boolean" };
export const COUNT: Schema = { type: "integer", minimum: 0 };
export const INSTANT: Schema = { type: "integer", description: "Ms since the epoch." };
export const HASH: Schema = { type: "string", pattern: "^[0-9a-f]{64}$" };
export const ID: Schema = { type: "string", pattern: "^[0-9a-f]{32}$" };
export const DAY: Schema = { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" };
/** The same or null. */
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });

/** A parameter in the path. */
export const inPath = (name: string, schema: Schema = ID): Parameter => ({
  name,
  in: "path",
  required: true,
  description: `The ${name} in the path.`,
  schema,
});

/** A parameter in the query, which may be left out. */
export const inQuery = (name: string, description: string, schema: Schema = TEXT): Parameter => ({
  name,
  in: "query",
  required: false,
  description,
  schema,
});

/** A header of the request. */
export const inHeader = (name: string, description: string, required = false): Parameter => ({
  name,
  in: "header",
  required,
  description,
  schema: TEXT,
});
