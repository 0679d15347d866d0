import type { Command } from "../chat/define-command.ts";
import { escapeText, md } from "../chat/text.ts";
import type { Markdown } from "../lib/shown-text.ts";
import { findCommand } from "./find-command.ts";
import { type Parsed, readArguments } from "./read-arguments.ts";

export type ParsedLine<C = Command> =
  | { readonly kind: "empty" }
  | { readonly kind: "leave" }
  | { readonly kind: "command"; readonly command: C; readonly args: Readonly<Record<string, string>> }
  /** A button by its words, lower case, on the card with that id, else on the last message that has it. */
  | {
      readonly kind: "press";
      readonly words: string;
      readonly shortId: string | undefined;
      /** The text after the id, for the first field of a form. */
      readonly said?: string;
    }
  | { readonly kind: "reveal"; readonly shortId: string | undefined }
  /** What is wrong and what to type instead. */
  | { readonly kind: "mistake"; readonly message: Markdown };

/**
 * What a typed line asks for. The leading slash may be missing, quotes may be curly, and the main option needs no name: `/lookup leader Ghafari`.
 *
 * `buttonWords` are the labels and action names of buttons that can be pressed, lower case.
 */
export function parseLine<C extends Parsed>(
  line: string,
  commands: readonly C[],
  buttonWords: readonly string[] = [],
): ParsedLine<C> {
  const text = line.replace(/[“”„‟«»]/gu, '"').trim();
  if (text === "") return { kind: "empty" };
  if (/^\/?(?:exit|quit)$/i.test(text)) return { kind: "leave" };
  const found = findCommand(text, commands);
  // A button's label may begin like a command: “mute story 1 h”.
  if (found.kind === "mistake") return labelled(parsePress(text, buttonWords), buttonWords) ?? found;
  if (found.kind === "none") return parsePress(text, buttonWords) ?? unknown(text);
  const read = readArguments(found.command, found.rest);
  return read.kind === "mistake" ? read : { kind: "command", command: found.command, args: read.args };
}

function parsePress(text: string, buttonWords: readonly string[]): ParsedLine<never> | undefined {
  const [, press, words = "", id, more] =
    /^(press\s+)?(.*?)(?:\s+(sw-[0-9a-z]{3,})(?:\s+(\S.*))?)?$/isu.exec(text) ?? [];
  const said = words.toLowerCase().replace(/\s+/gu, " ");
  const shortId = id?.toUpperCase();
  if (said === "reveal") return { kind: "reveal", shortId };
  const known = buttonWords.includes(said) || (said.length >= 3 && buttonWords.some((word) => word.startsWith(said)));
  if (more !== undefined) return known ? { kind: "press", words: said, shortId, said: more } : undefined;
  return known || press !== undefined || shortId !== undefined ? { kind: "press", words: said, shortId } : undefined;
}

function labelled(press: ParsedLine<never> | undefined, buttonWords: readonly string[]): ParsedLine<never> | undefined {
  return press?.kind === "press" && buttonWords.includes(press.words) ? press : undefined;
}

function unknown(text: string): ParsedLine<never> {
  const [word = ""] = text.split(/\s/u);
  const start = md`“${escapeText(word, 40)}” is not a command.`;
  return { kind: "mistake", message: md`${start} Commands look like \`/lookup leader\`; \`/help\` lists them.` };
}
