import type { z } from "zod";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The part of a JSON Schema that rules the value at a path; undefined where the schema says nothing of it. */
export function schemaAt(root: JsonSchema, path: readonly PropertyKey[]): JsonSchema | undefined {
  let found: JsonSchema | undefined = root;
  for (const part of path) found = found && childOf(found, part, root);
  return found && resolved(found, root);
}

function childOf(parent: JsonSchema, part: PropertyKey, root: JsonSchema): JsonSchema | undefined {
  const schema = resolved(parent, root);
  const branches = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].filter(isSchema);
  for (const branch of branches.map((each) => resolved(each, root))) {
    const child =
      typeof part === "number" ? branch.items : (branch.properties?.[String(part)] ?? branch.additionalProperties);
    const only = Array.isArray(child) ? child[0] : child;
    if (isSchema(only)) return only;
  }
  return undefined;
}

function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace("#/$defs/", "");
  const target = name === undefined ? undefined : root.$defs?.[name];
  return target === undefined ? schema : { ...target, ...schema };
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null;
}
