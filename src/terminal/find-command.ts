import type { Command } from "../chat/define-command.ts";
import { code, escapeText, md, withCommas } from "../chat/text.ts";
import type { Markdown } from "../lib/shown-text.ts";
import { nearestWord } from "./nearest-word.ts";

type Named = Pick<Command, "path">;

export type FoundCommand<C> =
  | { readonly kind: "found"; readonly command: C; readonly rest: string }
  | { readonly kind: "mistake"; readonly message: Markdown }
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

function verbMistake(root: string, verb: string | undefined, paths: readonly (readonly string[])[]): Markdown {
  const verbs = paths.flatMap(([, second]) => (second === undefined ? [] : [second]));
  const list = withCommas(verbs.map((name) => code(name)));
  if (verb === undefined) return md`${code(`/${root}`)} needs one more word: ${list}.`;
  const near = nearestWord(verb, verbs);
  const start = md`${code(`/${root}`)} has no “${escapeText(verb, 40)}”.`;
  return near === undefined ? md`${start} It has ${list}.` : md`${start} Did you mean ${code(`/${root} ${near}`)}?`;
}

function rootMistake(root: string, verb: string | undefined, commands: readonly Named[]): Markdown {
  const paths = commands.map(({ path }) => path);
  const roots = paths.map((path) => path.split(" ")[0] ?? path);
  const near = nearestWord(`${root} ${verb ?? ""}`, paths) ?? nearestWord(root, roots);
  const start = md`There is no command ${code(`/${root}`, 40)}.`;
  return near === undefined ? md`${start} \`/help\` lists them.` : md`${start} Did you mean ${code(`/${near}`)}?`;
}
