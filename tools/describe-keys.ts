import type { z } from "zod";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The same schema with a description at each key that has none of its own; paths are written `list[].key` and `map.NAME.key`. */
export function describeKeys(schema: JsonSchema, meanings: Readonly<Record<string, string>>, path = ""): JsonSchema {
  const { items, additionalProperties, properties } = schema;
  const description = schema.description ?? meanings[path];
  const within = (child: JsonSchema, step: string) => describeKeys(child, meanings, `${path}${step}`);
  return {
    ...schema,
    ...(description !== undefined && { description }),
    ...(isSchema(items) && { items: within(items, "[]") }),
    ...(isSchema(additionalProperties) && { additionalProperties: within(additionalProperties, ".NAME") }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, child]) => [
          key,
          isSchema(child) ? within(child, path === "" ? key : `.${key}`) : child,
        ]),
      ),
    }),
  };
}

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
