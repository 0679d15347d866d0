import type { CommandContext } from "../chat/command-context.ts";
import type { Caller, Command } from "../chat/define-command.ts";
import { suggestFor } from "../chat/run-command.ts";
import { findCommand } from "./find-command.ts";

export interface CompleteDeps {
  readonly commands: readonly Command[];
  readonly caller: Caller;
  readonly context: CommandContext;
  /** Buttons in sight as they are typed: `acknowledge SW-4F2A`. */
  readonly presses: readonly string[];
}

/** What readline's completer answers: the endings that fit, and the part of the line that they replace. */
export type Completion = readonly [endings: string[], replaces: string];

/** Completes commands, options, choices and names as one types; never throws, for a slip here must not end the session. */
export async function complete(line: string, deps: CompleteDeps): Promise<Completion> {
  const found = findCommand(line.trimStart(), deps.commands);
  if (found.kind === "found" && (found.rest !== "" || line.endsWith(" "))) {
    return completeOptions(found.command, line, deps).catch((): Completion => [[], line]);
  }
  const paths = deps.commands.map(({ path }) => `/${path} `);
  const words = [...nextWords(line, paths), ...deps.presses];
  return [words.filter((word) => line !== "" && word.startsWith(line)), line];
}

/** `/wa` is completed to `/watch `, and only then to its verbs; the slash may be missing. */
function nextWords(line: string, paths: readonly string[]): readonly string[] {
  const slash = line.startsWith("/") ? 0 : 1;
  const typedWords = line.split(" ").length;
  const heads = paths.map((path) => `${path.slice(slash).split(" ").slice(0, typedWords).join(" ")} `);
  return [...new Set(heads)];
}

async function completeOptions(command: Command, line: string, deps: CompleteDeps): Promise<Completion> {
  const names = Object.keys(command.options);
  const label = new RegExp(`(?<=\\s)(${names.join("|") || "(?!)"}):`, "giu");
  const given = [...line.matchAll(label)];
  const [last = ""] = /\S*$/u.exec(line) ?? [];
  const free = names.filter((name) => !given.some(([, word]) => word?.toLowerCase() === name));
  const options = free.map((name) => `${name}:`).filter((name) => name.startsWith(last.toLowerCase()));

  const open = given.at(-1);
  const typed = open === undefined ? bareText(command, line) : line.slice(open.index + open[0].length);
  if (last !== "" && options.length > 0 && (open === undefined || typed !== last)) return [options, last];
  if (open !== undefined && typed.endsWith(" ")) return [options, last];
  const main = names.find((name) => command.options[name]?.required) ?? names[0];
  const values = await valuesFor(command, open?.[1]?.toLowerCase() ?? main ?? "", typed, deps);
  if (values.length === 0) return [options, last];
  return [keepingTyped([...values, ...(typed === "" && open === undefined ? options : [])], typed), typed];
}

/** readline puts what all endings have in common in place of what was typed, which loses letters where names fit by their middle. */
function keepingTyped(values: readonly string[], typed: string): string[] {
  const all = values.every((value) => value.toLowerCase().startsWith(typed.toLowerCase()));
  return all || values.length === 1 ? [...values] : [typed, ...values];
}

function bareText(command: Command, line: string): string {
  const verbs = command.path.split(" ").join("\\s+");
  return line.replace(new RegExp(`^\\s*/?\\s*${verbs}\\s+`, "iu"), "");
}

/** Unquoted: a value may hold spaces, for it reaches to the next option. */
async function valuesFor(
  command: Command,
  name: string,
  typed: string,
  deps: CompleteDeps,
): Promise<readonly string[]> {
  const option = command.options[name];
  if (option?.kind === "choice") {
    return option.choices.filter((choice) => choice.startsWith(typed.toLowerCase())).map((choice) => `${choice} `);
  }
  if (option?.kind === "channel") return [`${deps.caller.channelId} `];
  const suggestions = await suggestFor(command, name, typed.replace(/^"/u, ""), deps.caller, deps.context);
  return suggestions.map(({ value }) => `${value} `);
}
