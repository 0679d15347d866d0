/** The entries of a file's one list as they were written, whether or not their schema accepts them. */
export function entriesOf(value: unknown, list: string): Readonly<Record<string, unknown>>[] {
  const entries = isRecord(value) ? value[list] : undefined;
  return Array.isArray(entries) ? entries.map((entry: unknown) => (isRecord(entry) ? entry : {})) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
