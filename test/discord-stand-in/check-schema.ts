import { z } from "zod";

const Schema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  required: z.array(z.string()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  oneOf: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  maxLength: z.number().optional(),
  maxItems: z.number().optional(),
  pattern: z.string().optional(),
});

/**
 * Where `value` disagrees with a schema of an OpenAPI document, as `path: why`; empty when it agrees.
 *
 * A part of JSON Schema, as far as Discord's document goes: types, required, properties, items, unions, lengths.
 */
export function schemaProblems(document: unknown, schema: unknown, value: unknown, at = "$"): readonly string[] {
  const rules = Schema.parse(schema);
  if (rules.$ref) return schemaProblems(document, valueAt(document, rules.$ref.slice(2).split("/")), value, at);

  const all = (rules.allOf ?? []).flatMap((each) => schemaProblems(document, each, value, at));
  return [
    ...all,
    ...unionProblems(document, rules.oneOf ?? rules.anyOf, value, at),
    ...ownProblems(document, rules, value, at),
  ];
}

export function valueAt(document: unknown, path: readonly string[]): unknown {
  let found = document;
  for (const part of path) found = z.record(z.string(), z.unknown()).parse(found)[part.replaceAll("~1", "/")];
  return found;
}

function unionProblems(
  document: unknown,
  branches: readonly unknown[] | undefined,
  value: unknown,
  at: string,
): readonly string[] {
  if (!branches || branches.length === 0) return [];
  const tried = branches.map((branch) => schemaProblems(document, branch, value, at));
  if (tried.some((problems) => problems.length === 0)) return [];
  return tried.toSorted((one, other) => one.length - other.length)[0] ?? [];
}

function ownProblems(document: unknown, rules: z.infer<typeof Schema>, value: unknown, at: string): readonly string[] {
  const types = [rules.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOfType(type, value))) return [`${at}: not ${types.join(" or ")}`];
  if (rules.enum && !rules.enum.includes(value)) return [`${at}: not one of ${rules.enum.join(", ")}`];
  if (rules.const !== undefined && rules.const !== value) return [`${at}: not ${rules.const}`];
  if (typeof value === "string") {
    const isLong = rules.maxLength !== undefined && [...value].length > rules.maxLength;
    const isOdd = rules.pattern !== undefined && !new RegExp(rules.pattern).test(value);
    return isLong || isOdd ? [`${at}: too long, or not of its pattern`] : [];
  }
  if (Array.isArray(value)) {
    const isLong = rules.maxItems !== undefined && value.length > rules.maxItems ? [`${at}: too many`] : [];
    const items = rules.items
      ? value.flatMap((each, index) => schemaProblems(document, rules.items, each, `${at}[${index}]`))
      : [];
    return [...isLong, ...items];
  }
  return typeof value === "object" && value !== null ? objectProblems(document, rules, Object.entries(value), at) : [];
}

function objectProblems(
  document: unknown,
  rules: z.infer<typeof Schema>,
  entries: readonly [string, unknown][],
  at: string,
): readonly string[] {
  const names = entries.map(([name]) => name);
  const missing = (rules.required ?? [])
    .filter((name) => !names.includes(name))
    .map((name) => `${at}.${name}: missing`);
  const within = entries.flatMap(([name, value]) => {
    const schema = rules.properties?.[name];
    return schema === undefined ? [] : schemaProblems(document, schema, value, `${at}.${name}`);
  });
  return [...missing, ...within];
}

function isOfType(type: string, value: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}
