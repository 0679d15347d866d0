import { createInterface } from "node:readline";
import type { z } from "zod";

/** Standard input, a line at a time. */
export function inputLines(): AsyncIterable<string> {
  return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}

/**
 * Answers each line that is not blank with one JSON line, in order, before the next line is read.
 *
 * @param write is awaited, so that a slow reader of the answers slows this down instead of filling the memory
 */
export async function answerLines(
  lines: AsyncIterable<string>,
  answer: (line: string) => object | Promise<object>,
  write: (line: string) => Promise<void>,
): Promise<void> {
  for await (const line of lines) {
    if (line.trim() !== "") await write(`${JSON.stringify(await answer(line))}\n`);
  }
}

/** What a line says; `undefined` where it is not JSON. */
export function fromJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** What is wrong with a line, in words: `it is not JSON; a line is {id, title}`. */
export function lineProblem(value: unknown, error: z.ZodError, shape: string): string {
  return `${wrongIn(value, error)}; a line is ${shape}`;
}

function wrongIn(value: unknown, { issues }: z.ZodError): string {
  if (value === undefined) return "it is not JSON";
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "it is not a JSON object";
  const fields = [...new Set(issues.map(({ path: [field] }) => String(field)))];
  const wrong = fields.filter((field) => field in value);
  const missing = fields.filter((field) => !(field in value));
  const named = (list: readonly string[]) => list.map((field) => `"${field}"`).join(" and ");
  return [
    ...(missing.length > 0 ? [`${named(missing)} is missing`] : []),
    ...(wrong.length > 0 ? [`${named(wrong)} is of another kind than it has to be`] : []),
  ].join(", ");
}

/** Writes to standard output; resolves when its reader has taken it. */
export function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));
}
