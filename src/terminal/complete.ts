import type { Caller, Command, Option } from "../chat/define-command.ts";
import type { Doors } from "../ports.ts";
import { findCommand } from "./find-command.ts";

export interface CompleteDeps {
  readonly commands: readonly Command[];
  readonly caller: Caller;
  readonly doors: Doors;
  /** Buttons in sight as they are typed: `acknowledge SW-4F2A`. */
  readonly presses: readonly string[];
}

/** What readline's completer answers: the endings that fit, and the part of the line that they replace. */
export type Completion = readonly [endings: string[], replaces: string];

/** Completes commands, options, choices and names as one types; never throws, for a slip here must not end the session. */
export async function complete(line: string, deps: CompleteDeps): Promise<Completion> {
  const found = findCommand(line.trimStart(), deps.commands);
  if (found.kind === "found" && /\s/u.test(line.slice(line.indexOf(found.command.path) + found.command.path.length))) {
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
  const labels = [...line.matchAll(label)];
  const open = labels.at(-1);
  const [last = ""] = /\S*$/u.exec(line) ?? [];
  const free = names.filter((name) => !labels.some(([, given]) => given?.toLowerCase() === name));
  const options = free.map((name) => `${name}:`).filter((name) => name.startsWith(last.toLowerCase()));

  if (open !== undefined) {
    const typed = line.slice(open.index + open[0].length);
    const values = await valuesFor(command.options[open[1]?.toLowerCase() ?? ""], typed, deps);
    if (values.length > 0 && !typed.endsWith(" ")) return [values, typed];
    return [options, last];
  }
  if (options.length > 0 && last !== "") return [options, last];
  const typed = bareText(command, line);
  const main = names.find((name) => command.options[name]?.required) ?? names[0] ?? "";
  const values = await valuesFor(command.options[main], typed, deps);
  return values.length > 0 ? [[...values, ...(typed === "" ? options : [])], typed] : [options, last];
}

function bareText(command: Command, line: string): string {
  const verbs = command.path.split(" ").join("\\s+");
  return line.replace(new RegExp(`^\\s*/?\\s*${verbs}\\s+`, "iu"), "");
}

async function valuesFor(option: Option | undefined, typed: string, deps: CompleteDeps): Promise<string[]> {
  const plain = typed.replace(/^"/u, "");
  if (option?.kind === "choice") return option.choices.filter((choice) => choice.startsWith(plain)).map((c) => `${c} `);
  if (option?.kind === "channel") return [`${deps.caller.channelId} `];
  if (option?.kind !== "text" || option.suggest === undefined) return [];
  const suggestions = await option.suggest(plain, deps.caller, deps.doors);
  return suggestions.map(({ value }) => (/\s/u.test(value) || typed.startsWith('"') ? `"${value}" ` : `${value} `));
}
