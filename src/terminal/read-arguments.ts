import type { Command, Option } from "../chat/define-command.ts";
import { code, escapeText, md, withCommas } from "../chat/text.ts";
import type { Markdown } from "../lib/shown-text.ts";
import { nearestWord } from "./nearest-word.ts";
import { terminalChannelId } from "./terminal-caller.ts";

/** What of a command can be typed. */
export type Parsed = Pick<Command, "path" | "options">;

export type ReadArguments =
  | { readonly kind: "arguments"; readonly args: Readonly<Record<string, string>> }
  | { readonly kind: "mistake"; readonly message: Markdown };

/**
 * A command's options out of what follows it. A value reaches to the next `option:` of this command, spaces included; the text before the first is the main option's.
 *
 * Quotes around a whole value are taken off, and guard an `option:` inside it. A query keeps them where they hold only words: there they mean a phrase.
 */
export function readArguments(command: Parsed, text: string): ReadArguments {
  const names = Object.keys(command.options);
  const marks = labelsIn(text);
  const known = marks.filter(({ name }) => names.includes(name));
  const wrong = marks.find((mark) => !names.includes(mark.name) && isMistaken(command, mark));
  if (wrong !== undefined) return mistake(noSuchOption(command, wrong.name));

  const bare = text.slice(0, known[0]?.start).trim();
  const main = mainOption(command, known);
  if (bare !== "" && main === undefined) return mistake(tooMuch(command, bare));
  const args: Record<string, string> = {};
  if (bare !== "" && main !== undefined) args[main] = bare;
  for (const [index, { name, end }] of known.entries()) {
    if (args[name] !== undefined) return mistake(md`${code(`${name}:`)} is given twice.`);
    args[name] = text.slice(end, known[index + 1]?.start).trim();
  }
  return settle(command, args);
}

interface Label {
  /** As the person wrote it, lower case, `-` as `_`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const labelOrQuote =
  /(?<![\p{L}\p{N}])"(?:\\.|[^"\\])*"|(?<=^|:\s*)'[^']*'(?=\s|$)|(?<=^|\s)([a-z][a-z_-]*):(?!\/\/)/giu;

/** Every `word:` outside quotes. */
function labelsIn(text: string): readonly Label[] {
  return [...text.matchAll(labelOrQuote)].flatMap(({ 0: whole, 1: word, index }) => {
    if (word === undefined) return [];
    return [{ name: word.toLowerCase().replaceAll("-", "_"), start: index, end: index + whole.length }];
  });
}

/** A query has labels of its own (`title:`), so an unknown one is a mistake only when nearly right, or where no free text is asked for. */
function isMistaken(command: Parsed, label: Label): boolean {
  if (nearestWord(label.name, Object.keys(command.options)) !== undefined) return true;
  const takesFreeText = Object.values(command.options).some(
    (option) => option.kind === "text" && option.required === true && option.suggest === undefined,
  );
  return label.start === 0 && !takesFreeText;
}

/** The one that may go without its name: the first required that is not named, else the first. */
function mainOption(command: Parsed, known: readonly Label[]): string | undefined {
  const free = Object.entries(command.options).filter(([name]) => !known.some((label) => label.name === name));
  return (free.find(([, option]) => option.required === true) ?? free[0])?.[0];
}

function settle(command: Parsed, raw: Readonly<Record<string, string>>): ReadArguments {
  const args: Record<string, string> = {};
  for (const [name, option] of Object.entries(command.options)) {
    const value = settledValue(name, option, raw[name] ?? "");
    if (value === undefined) return mistake(md`The terminal has one channel: ${code(`${name}:${terminalChannelId}`)}.`);
    if (value !== "") args[name] = value;
  }
  return { kind: "arguments", args };
}

/** `undefined` for a channel that the terminal does not have. */
function settledValue(name: string, option: Option, raw: string): string | undefined {
  const value = name === "query" && /^"[^"@*():|]*"$/u.test(raw) && !operator.test(raw) ? raw : unquote(raw);
  if (option.kind === "choice") return option.choices.find((c) => c.toLowerCase() === value.toLowerCase()) ?? value;
  if (option.kind === "user") return value.replace(/^<?@!?|>$/gu, "");
  if (option.kind === "role") return value.replace(/^<?@&?|>$/gu, "");
  if (option.kind !== "channel" || value === "") return value;
  return /^(?:<?#?terminal>?|here)$/iu.test(value) ? terminalChannelId : undefined;
}

const operator = /\b(?:OR|AND|NOT|NEAR)\b/u;

function unquote(value: string): string {
  const [, double, single] = /^(?:"((?:\\.|[^"\\])*)"|'([^']*)')$/su.exec(value) ?? [];
  return double?.replaceAll('\\"', '"') ?? single ?? value;
}

function noSuchOption(command: Parsed, written: string): Markdown {
  const names = Object.keys(command.options);
  const near = nearestWord(written, names);
  const start = md`${code(`/${command.path}`)} has no option ${code(`${written}:`, 40)}.`;
  if (near !== undefined) return md`${start} Did you mean ${code(`${near}:`)}?`;
  if (names.length === 0) return md`${start} It takes none.`;
  return md`${start} It has ${withCommas(names.map((name) => code(`${name}:`)))}.`;
}

function tooMuch(command: Parsed, bare: string): Markdown {
  const said = md`“${escapeText(bare, 60)}”`;
  const names = Object.keys(command.options);
  if (names.length === 0) return md`${code(`/${command.path}`)} takes no options, so ${said} means nothing to it.`;
  return md`${said} is too much: every option of ${code(`/${command.path}`)} is named already.`;
}

function mistake(message: Markdown): ReadArguments {
  return { kind: "mistake", message };
}
