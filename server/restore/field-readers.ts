import { HomewardError } from "../../src/core/errors.ts";

/** A JSON object whose fields are read one by one. */
export type Fields = Record<string, unknown>;

const LONGEST_TEXT = 4096;

export function wrongField(name: string, must: string): HomewardError {
  return new HomewardError("invalid-value", `'${name}' must be ${must}.`);
}

/** Reads an object; throws `invalid-value` for anything else. */
export function fieldsOf(value: unknown, name: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw wrongField(name, "an object");
  return value as Fields;
}

/** Reads a JSON text whose root is an object; throws `invalid-value`. */
export function jsonFields(text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new HomewardError("invalid-value", "It is not JSON.", { cause });
  }
  return fieldsOf(value, "it");
}

export function listOf(fields: Fields, name: string, most: number): unknown[] {
  const value = fields[name];
  if (!Array.isArray(value) || value.length > most)
    throw wrongField(name, `a list of at most ${most}`);
  return value;
}

export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== "string" || value.length > LONGEST_TEXT || !value.isWellFormed())
    throw wrongField(name, "a text");
  return value;
}

/** Text of one form; throws `invalid-value` saying what it must be. */
export function matchOf(fields: Fields, name: string, form: RegExp, must: string): string {
  const text = textOf(fields, name);
  if (!form.test(text)) throw wrongField(name, must);
  return text;
}

export function booleanOf(fields: Fields, name: string): boolean {
  const value = fields[name];
  if (typeof value !== "boolean") throw wrongField(name, "true or false");
  return value;
}

export function wholeOf(fields: Fields, name: string, least: number, most: number): number {
  const value = fields[name];
  if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most)
    throw wrongField(name, `a whole number from ${least} to ${most}`);
  return value as number;
}

/** An instant, ms since the epoch (ECMA-262 21.4.1.1). */
export const instantOf = (fields: Fields, name: string) => wholeOf(fields, name, -8.64e15, 8.64e15);

/** What a reader gives, or null where the field is null. */
export function orNull<T>(fields: Fields, name: string, read: (fields: Fields, name: string) => T) {
  return fields[name] === null ? null : read(fields, name);
}

export function degreesOf(most: number) {
  return (fields: Fields, name: string): number => {
    const value = fields[name];
    if (typeof value !== "number" || !(Math.abs(value) <= most))
      throw wrongField(name, `degrees up to ${most}`);
    return value;
  };
}
