import { z } from "zod";
import { parseDocument } from "./parse.ts";

/** One line of `parse --batch`: a feed's bytes in base64 and what the answer that carried them said. */
const BatchLine = z.object({
  id: z.union([z.string(), z.number()]),
  bytes: z.base64(),
  url: z.string().optional(),
  headers: z.record(z.string(), z.coerce.string()).nullish(),
});

/**
 * Answers each JSON line `{id, bytes, url, headers}` with one line `{id, feed, items}` or `{id, error}`, in order,
 * before the next line is read. A line that cannot be understood is answered with `{id: null, error}`.
 *
 * @param write is awaited, so that a slow reader of the answers slows this down instead of filling the memory
 */
export async function parseBatch(lines: AsyncIterable<string>, write: (line: string) => Promise<void>): Promise<void> {
  for await (const line of lines) {
    if (line.trim() !== "") await write(`${JSON.stringify(await answer(line))}\n`);
  }
}

async function answer(line: string): Promise<object> {
  const parsed = BatchLine.safeParse(fromJson(line));
  if (!parsed.success)
    return { id: null, error: `not a line of {id, bytes, url, headers}: ${z.prettifyError(parsed.error)}` };

  const { id, bytes, url = "about:blank", headers } = parsed.data;
  return { id, ...(await parseDocument({ bytes: Buffer.from(bytes, "base64"), url, headers: headers ?? {} })) };
}

function fromJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
