import { readFile, stat } from "node:fs/promises";
import type { Command } from "../chat/define-command.ts";
import { describeMistake } from "../chat/words/describe-mistake.ts";
import type { Markdown } from "../lib/shown-text.ts";
import type { Mistake } from "../lib/user-mistake.ts";

export type ReadFiles =
  | { readonly kind: "arguments"; readonly args: Readonly<Record<string, string>> }
  | { readonly kind: "mistake"; readonly message: Markdown };

/** The same with the text of each file in the place of its path on this machine. */
export async function readFileOptions(
  { options }: Pick<Command, "options">,
  given: Readonly<Record<string, string>>,
): Promise<ReadFiles> {
  const args = { ...given };
  for (const [option, { kind, ...rest }] of Object.entries(options)) {
    const path = args[option];
    if (kind !== "file" || path === undefined || !("most" in rest)) continue;
    const read = await textOf(path, option, rest.most);
    if (typeof read !== "string") return { kind: "mistake", message: describeMistake({ what: read }) };
    args[option] = read;
  }
  return { kind: "arguments", args };
}

async function textOf(path: string, option: string, most: number): Promise<string | Mistake> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return { code: "file-not-read", option };
    if (found.size > most) return { code: "file-too-large", option, most };
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch (error) {
    return error instanceof TypeError ? { code: "file-not-text", option } : { code: "file-not-read", option };
  }
}
