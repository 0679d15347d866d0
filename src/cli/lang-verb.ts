import { identifyLines } from "./lang.ts";
import { writeOut } from "./write-out.ts";

/** `lang`: one text a line on standard input; its language as a JSON line. Needs no config and no store. */
export async function langVerb(): Promise<number> {
  await identifyLines(process.stdin, writeOut);
  return 0;
}
