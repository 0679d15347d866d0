import { createInterface } from "node:readline";

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

/** Writes to standard output; resolves when its reader has taken it. */
export function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));
}
