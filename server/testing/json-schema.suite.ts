import type { Schema } from "../http/openapi/operation.ts";

type Schemas = Readonly<Record<string, Schema>>;
const KNOWN = new Set([
  "$ref",
  "type",
  "const",
  "enum",
  "anyOf",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "items",
  "maxItems",
  "properties",
  "required",
  "additionalProperties",
  "description",
]);

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

/**
 * Where a value is not what a JSON Schema says, each place with what is wrong there. It knows the words that our document
 * uses, and throws at any other: a word that nobody checks would promise nothing.
 */
export function schemaProblems(
  value: unknown,
  schema: Schema,
  schemas: Schemas,
  at = "$",
): string[] {
  const unknown = Object.keys(schema).find((word) => !KNOWN.has(word));
  if (unknown !== undefined) throw new Error(`Cannot check the word '${unknown}' at ${at}`);
  const reference = schema["$ref"];
  if (typeof reference === "string") {
    const named = schemas[reference.replace("#/components/schemas/", "")];
    if (named === undefined) throw new Error(`There is no schema ${reference}`);
    return schemaProblems(value, named, schemas, at);
  }
  const problems: string[] = [];
  const { type, anyOf } = schema as { type?: string | string[]; anyOf?: Schema[] };
  const actual = typeOf(value);
  const types = type === undefined ? null : [type].flat();
  if (
    types !== null &&
    !types.includes(actual) &&
    !(actual === "integer" && types.includes("number"))
  ) {
    problems.push(`${at} is of type ${actual}, not ${types.join(" or ")}`);
  }
  if (
    anyOf !== undefined &&
    !anyOf.some((one) => schemaProblems(value, one, schemas, at).length === 0)
  ) {
    problems.push(`${at} is none of what it may be: ${JSON.stringify(value)}`);
  }
  if ("const" in schema && schema["const"] !== value)
    problems.push(`${at} is not ${String(schema["const"])}`);
  const choices = schema["enum"] as unknown[] | undefined;
  if (choices !== undefined && !choices.includes(value))
    problems.push(`${at} is not one of ${choices.join(", ")}`);
  if (typeof value === "string") problems.push(...textProblems(value, schema, at));
  if (typeof value === "number" && value < Number(schema["minimum"] ?? -Infinity))
    problems.push(`${at} is too small`);
  if (Array.isArray(value)) {
    if (value.length > Number(schema["maxItems"] ?? Infinity)) problems.push(`${at} is too long`);
    const items = schema["items"] as Schema | undefined;
    if (items !== undefined) {
      for (const [n, item] of value.entries())
        problems.push(...schemaProblems(item, items, schemas, `${at}[${n}]`));
    }
  } else if (typeof value === "object" && value !== null) {
    problems.push(...objectProblems(value as Record<string, unknown>, schema, schemas, at));
  }
  return problems;
}

function textProblems(text: string, schema: Schema, at: string): string[] {
  const {
    pattern,
    minLength = 0,
    maxLength = Infinity,
  } = schema as { pattern?: string; minLength?: number; maxLength?: number };
  const fits = pattern === undefined || new RegExp(pattern, "u").test(text);
  const isLong = text.length >= minLength && text.length <= maxLength;
  return [
    ...(fits ? [] : [`${at} does not match ${pattern}`]),
    ...(isLong ? [] : [`${at} has a wrong length`]),
  ];
}

function objectProblems(
  value: Record<string, unknown>,
  schema: Schema,
  schemas: Schemas,
  at: string,
): string[] {
  const properties = (schema["properties"] ?? {}) as Record<string, Schema>;
  const required = (schema["required"] ?? []) as string[];
  const problems = required
    .filter((name) => !(name in value))
    .map((name) => `${at}.${name} is missing`);
  for (const [name, one] of Object.entries(value)) {
    const known = properties[name];
    if (known !== undefined) problems.push(...schemaProblems(one, known, schemas, `${at}.${name}`));
    else if (schema["additionalProperties"] === false)
      problems.push(`${at}.${name} is not documented`);
  }
  return problems;
}
