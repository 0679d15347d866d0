import type { z } from "zod";
import { nearest } from "../lib/nearest.ts";
import { type JsonSchema, schemaAt } from "./schema-at.ts";

interface Explained {
  readonly message: string;
  /** Set when a key is wrong rather than a value. */
  readonly key?: string;
}

/** A schema's complaint in words: what is wrong, and what is allowed there. Own messages of schemas say what is allowed. */
export function explainIssue(issue: z.core.$ZodIssue, root: JsonSchema): Explained[] {
  const schema = schemaAt(root, issue.path);
  if (issue.code === "unrecognized_keys") {
    const allowed = keysOf(schema);
    return issue.keys.map((key) => ({ key, message: `unknown key "${key}"${allowedOf(key, allowed)}` }));
  }

  const name = issue.path.findLast((part) => typeof part === "string");
  const label = name === undefined ? "this file" : `"${String(name)}"`;
  if (issue.input === undefined)
    return [{ message: `${label} is missing${schema?.description ? `: ${schema.description}` : ""}` }];
  if (issue.code === "invalid_value") {
    const allowed = allowedOf(String(issue.input), issue.values.map(String));
    return [{ message: `${label} is ${shown(issue.input)}${allowed}` }];
  }
  return [{ message: `${label} is ${shown(issue.input)}; allowed: ${allowedBy(issue)}` }];
}

/** Of a union, the keys of all its forms. */
function keysOf(schema: JsonSchema | undefined): string[] {
  const forms = [schema, ...(schema?.anyOf ?? [])].filter((form) => typeof form === "object");
  return [...new Set(forms.flatMap((form) => [...Object.keys(form.properties ?? {}), ...namesIn(form)]))];
}

/** The keys of a map from a fixed set of names. */
function namesIn({ propertyNames }: JsonSchema): string[] {
  const names = typeof propertyNames === "object" ? (propertyNames.enum ?? []) : [];
  return names.filter((name) => typeof name === "string");
}

function allowedOf(written: string, allowed: readonly string[]): string {
  const [near] = nearest(written.toLowerCase(), allowed, 1);
  return `${near === undefined ? "" : `; did you mean "${near}"?`}; allowed: ${allowed.join(", ")}`.replace(
    "?;",
    "? All",
  );
}

function allowedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return kindNames[issue.expected] ?? issue.expected;
    case "too_small":
      return `at least ${issue.minimum}${unitOf(issue.origin, issue.minimum)}`;
    case "too_big":
      return `at most ${issue.maximum}${unitOf(issue.origin, issue.maximum)}`;
    case "invalid_key":
      return issue.issues[0]?.message ?? "another key";
    case "invalid_format":
      return issue.message.startsWith("Invalid") ? `what is a ${issue.format}` : issue.message;
    default:
      return issue.message;
  }
}

/** A value, short and on one line. */
function shown(input: unknown): string {
  if (Array.isArray(input)) return input.length === 0 ? "an empty list" : "a list";
  if (typeof input === "object") return "a map of keys";
  const text = JSON.stringify(input) ?? "nothing";
  const short = text.length > 60 ? `${text.slice(0, 57)}…"` : text;
  return typeof input === "number" ? `the number ${short}` : short;
}

const kindNames: Readonly<Record<string, string>> = {
  string: "text; in quotes if it looks like a number",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map of keys",
  record: "a map of keys",
};

function unitOf(origin: string, count: number | bigint): string {
  if (origin === "string") return count === 1 ? " letter" : " letters";
  if (origin !== "array") return "";
  return count === 1 ? " entry" : " entries";
}
