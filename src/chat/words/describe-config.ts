import type { Markdown } from "../../lib/shown-text.ts";
import { code, count, escapeText, inLines, md } from "../text.ts";

/** What became of config files that were read again. */
export type ConfigTaken =
  | { readonly code: "taken-in"; readonly statements: number }
  | {
      readonly code: "refused";
      readonly all: number;
      readonly problems: readonly {
        readonly file: string;
        readonly line: number;
        readonly column: number;
        readonly message: string;
      }[];
    };

/** In a message for operators: what holds now, and what to do. */
export function describeConfigTaken(taken: ConfigTaken): Markdown {
  if (taken.code === "taken-in")
    return md`The facts files were read again: look-ups answer from ${count(taken.statements, "statement")} now. Names in queries of watches, and all other config files, are taken in at the next start.`;
  if (taken.all === 0)
    return md`⚠️ The config folder could not be read in time. Nothing was taken in; the bot goes on with what it had.`;
  const lines = taken.problems
    .slice(0, 8)
    .map(({ file, line, message }) => md`• ${code(`${nameOf(file)}:${line}`)} ${escapeText(message, 160)}`);
  return inLines([
    md`⚠️ The config files were read again and have ${count(taken.all, "problem")}. Nothing was taken in; the bot goes on with what it had.`,
    ...lines,
    taken.all > lines.length && md`The bot's log names more.`,
    md`Put them right and send SIGHUP again.`,
  ]);
}

/** Its folder is the operator's own business. */
function nameOf(file: string): string {
  return file.split("/").slice(-2).join("/");
}
