import { z } from "zod";
import type { ConfigProblem } from "./config-problem.ts";
import { explainIssue } from "./explain-issue.ts";
import type { YamlFile } from "./read-yaml.ts";

/** What a file holds by its schema, or everything in which it differs from it. */
export interface Checked<T> {
  /** Absent when there are problems. */
  readonly value?: T;
  readonly problems: readonly ConfigProblem[];
}

/** Unknown keys are refused wherever the schema is strict, each at its own place. */
export function checkShape<Schema extends z.ZodType>(yaml: YamlFile, schema: Schema): Checked<z.output<Schema>> {
  const parsed = schema.safeParse(yaml.value, { reportInput: true });
  if (parsed.success) return { value: parsed.data, problems: [] };

  const allowed = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const issues = parsed.error.issues.flatMap((issue) => mostLikely(issue, []));
  return { problems: issues.flatMap((issue) => toProblems(issue, allowed, yaml)) };
}

/** A union fails in all its branches; the one with the fewest wrong or missing keys is the one that was meant. */
function mostLikely(issue: z.core.$ZodIssue, parent: readonly PropertyKey[]): z.core.$ZodIssue[] {
  const here = { ...issue, path: [...parent, ...issue.path] };
  if (issue.code !== "invalid_union") return [here];
  const branches = issue.errors.filter((branch) => branch.length > 0).toSorted((a, b) => weight(a) - weight(b));
  return branches[0]?.flatMap((inner) => mostLikely(inner, here.path)) ?? [here];
}

function weight(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);
}

function toProblems(issue: z.core.$ZodIssue, allowed: z.core.JSONSchema.BaseSchema, yaml: YamlFile): ConfigProblem[] {
  const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
  return explainIssue({ ...issue, path }, allowed).map(({ message, key }) => {
    if (key !== undefined) return yaml.problemAtKey([...path, key], message);
    return issue.code === "invalid_key" ? yaml.problemAtKey(path, message) : yaml.problemAt(path, message);
  });
}
