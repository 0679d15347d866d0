/** The value where it is an object, else an empty one. */
function asObject(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(asObject(value)).filter(([, each]) => each !== undefined));
}

/** Its text under a name, where it has one. */
export function textAt(value: unknown, name: string): string | undefined {
  const text = fieldsOf(value).get(name);
  return typeof text === "string" ? text : undefined;
}
