import type { Command } from "../chat/define-command.ts";
import { escapeText } from "../chat/text.ts";
import { nearestWord } from "./nearest-word.ts";

type Named = Pick<Command, "path">;

export type FoundCommand<C> =
  | { readonly kind: "found"; readonly command: C; readonly rest: string }
  | { readonly kind: "mistake"; readonly message: string }
  /** Neither a slash nor a command's first word: perhaps a button. */
  | { readonly kind: "none" };

/** The command that a line begins with, and the rest of the line, which holds its options. */
export function findCommand<C extends Named>(text: string, commands: readonly C[]): FoundCommand<C> {
  const longestFirst = [...commands].sort((a, b) => b.path.length - a.path.length);
  for (const command of longestFirst) {
    const start = new RegExp(`^/?\\s*${command.path.split(" ").join("\\s+")}(?=\\s|$)`, "iu").exec(text);
    if (start !== null) return { kind: "found", command, rest: text.slice(start[0].length).trim() };
  }
  const [root = "", verb] = text.replace(/^\/\s*/u, "").split(/\s+/u);
  const verbs = commands.map(({ path }) => path.split(" ")).filter(([first]) => first === root.toLowerCase());
  if (verbs.length > 0) return { kind: "mistake", message: verbMistake(root.toLowerCase(), verb, verbs) };
  return text.startsWith("/") ? { kind: "mistake", message: rootMistake(root, verb, commands) } : { kind: "none" };
}

function verbMistake(root: string, verb: string | undefined, paths: readonly (readonly string[])[]): string {
  const verbs = paths.flatMap(([, second]) => (second === undefined ? [] : [second]));
  const list = verbs.map((name) => `\`${name}\``).join(", ");
  if (verb === undefined) return `\`/${root}\` needs one more word: ${list}.`;
  const near = nearestWord(verb, verbs);
  const start = `\`/${root}\` has no “${escapeText(verb.slice(0, 40))}”.`;
  return near === undefined ? `${start} It has ${list}.` : `${start} Did you mean \`/${root} ${near}\`?`;
}

function rootMistake(root: string, verb: string | undefined, commands: readonly Named[]): string {
  const paths = commands.map(({ path }) => path);
  const roots = paths.map((path) => path.split(" ")[0] ?? path);
  const near = nearestWord(`${root} ${verb ?? ""}`, paths) ?? nearestWord(root, roots);
  const start = `There is no command \`/${escapeText(root.slice(0, 40)).replaceAll("`", "")}\`.`;
  return near === undefined ? `${start} \`/help\` lists them.` : `${start} Did you mean \`/${near}\`?`;
}
