import { detectLanguage } from "../enrich/language/detect-language.ts";
import { writeOut } from "./json-lines.ts";

/** `lang`: one text a line on standard input; its language as a JSON line. Needs no config and no store. */
export async function langVerb(): Promise<number> {
  await identifyLines(process.stdin, writeOut);
  return 0;
}

/**
 * For each text, one a line, its language as a JSON line, in order. What one chunk of input completed is written before the next chunk
 * is read, so that a program that asks line by line is answered line by line.
 *
 * Lines end only at a line feed, an empty one is answered too (`und`): line n answers line n. Bytes that are no UTF-8 become U+FFFD.
 */
export async function identifyLines(
  chunks: AsyncIterable<Uint8Array>,
  write: (lines: string) => Promise<void>,
): Promise<void> {
  const decoder = new TextDecoder();
  let open = "";
  for await (const chunk of chunks) {
    const [first = "", ...others] = decoder.decode(chunk, { stream: true }).split("\n");
    const lines = [open + first, ...others];
    open = (lines.pop() ?? "").slice(0, longestLine);
    if (lines.length > 0) await write(lines.map(answer).join(""));
  }
  open += decoder.decode();
  if (open !== "") await write(answer(open));
}

/** More of a line than the detector reads, and little enough that a line without an end fills no memory. */
const longestLine = 100_000;

function answer(line: string): string {
  return `${JSON.stringify(detectLanguage(line))}\n`;
}
