import { ApplicationCommandType, ApplicationCommandOptionType as Type } from "discord-api-types/v10";
import { refusals } from "./api-error.ts";
import type { Choice, CommandBody, CommandOption } from "./command-body.ts";
import type { FormCheck } from "./form-check.ts";

type Path = readonly PropertyKey[];

/** interactions/application-commands, "Application Command Naming"; letters that have a lower case must use it. */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const nests: readonly number[] = [Type.Subcommand, Type.SubcommandGroup];
const choosable: readonly number[] = [Type.String, Type.Integer, Type.Number];
const mostOfType: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

/** All commands of one scope. @throws ApiError 400 with code 30032 for too many of a type. */
export function checkCommands(form: FormCheck, commands: readonly CommandBody[]): void {
  for (const [type, most] of Object.entries(mostOfType)) {
    if (commands.filter((command) => typeOf(command) === Number(type)).length > most) throw refusals.tooManyCommands();
  }
  const names = commands.map((command) => `${typeOf(command)} ${command.name}`);
  form.unique(
    names,
    (index) => [index, "name"],
    "APPLICATION_COMMANDS_DUPLICATE_NAME",
    "Application command names must be unique",
  );
  commands.forEach((command, index) => {
    checkCommand(form, [index], command);
  });
}

export function checkCommand(form: FormCheck, at: Path, command: CommandBody): void {
  if (typeOf(command) !== ApplicationCommandType.ChatInput) {
    checkMenuCommand(form, at, command);
    return;
  }

  checkName(form, at, command.name);
  form.text([...at, "description"], command.description, 100, 1);
  checkOptions(form, at, command.options ?? [], 0);
  const size = sizeOf(command);
  form.require(size <= 8000, at, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
}

/** What counts towards a command's 8,000: names, descriptions and choice values, the longest localization of each. */
function sizeOf(part: CommandBody | CommandOption): number {
  const own =
    longest(part.name, part.name_localizations) + longest(part.description ?? "", part.description_localizations);
  const choices = "choices" in part && Array.isArray(part.choices) ? part.choices : [];
  const chosen = choices.reduce((sum, choice) => sum + choice.name.length + String(choice.value).length, 0);
  return (part.options ?? []).reduce((sum, option) => sum + sizeOf(option), own + chosen);
}

function typeOf(command: CommandBody): number {
  return command.type ?? ApplicationCommandType.ChatInput;
}

function checkMenuCommand(form: FormCheck, at: Path, command: CommandBody): void {
  form.text([...at, "name"], command.name, 32, 1);
  form.text([...at, "description"], command.description, 0);
  form.count([...at, "options"], command.options ?? [], 0, 0);
}

function checkName(form: FormCheck, at: Path, name: string): void {
  const isRight = namePattern.test(name) && name === name.toLowerCase();
  form.require(isRight, [...at, "name"], "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
}

function checkOptions(form: FormCheck, above: Path, options: readonly CommandOption[], depth: number): void {
  form.count([...above, "options"], options, 0, 25);
  const names = options.map((option) => option.name);
  const path = (index: number) => [...above, "options", index, "name"];
  form.unique(names, path, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
  options.forEach((option, index) => {
    const at = [...above, "options", index];
    const isLate = option.required === true && options.slice(0, index).some((before) => before.required !== true);
    form.require(
      !isLate,
      at,
      "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
      "Required options must be placed before non-required options",
    );
    checkName(form, at, option.name);
    form.text([...at, "description"], option.description, 100, 1);
    if (nests.includes(option.type)) checkNesting(form, at, option, options, depth);
    else checkValues(form, at, option);
  });
}

/** A group holds subcommands, a subcommand holds options, and neither stands beside plain options. */
function checkNesting(
  form: FormCheck,
  at: Path,
  option: CommandOption,
  beside: readonly CommandOption[],
  depth: number,
): void {
  const isMixed = beside.some((other) => !nests.includes(other.type));
  form.require(
    !isMixed,
    [...at, "type"],
    "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
    "Sub-command and sub-command group option types are mutually exclusive to all other types",
  );
  const isGroup = option.type === Type.SubcommandGroup;
  const isTooDeep = isGroup ? depth > 0 : depth > 1;
  const within = option.options ?? [];
  const isWrongInside = within.some((inner) => (inner.type === Type.Subcommand) !== isGroup);
  form.require(
    !isTooDeep && !isWrongInside,
    [...at, "type"],
    "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
    "Commands nest as group, subcommand, option.",
  );
  checkOptions(form, at, within, depth + 1);
}

function checkValues(form: FormCheck, at: Path, option: CommandOption): void {
  form.require(
    option.type >= 3 && option.type <= 11,
    [...at, "type"],
    "BASE_TYPE_CHOICES",
    "Value must be one of {1, …, 11}.",
  );
  const choices = option.choices ?? [];
  form.count([...at, "choices"], choices, 0, 25);
  form.require(
    choices.length === 0 || choosable.includes(option.type),
    [...at, "choices"],
    "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID",
    "This type takes no choices.",
  );
  form.require(
    !(option.autocomplete && (choices.length > 0 || !choosable.includes(option.type))),
    [...at, "autocomplete"],
    "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
    "Completion excludes choices.",
  );
  checkChoices(form, at, option, choices);
  const { min_length: least = 0, max_length: most = 6000 } = option;
  form.require(
    least >= 0 && most >= 1 && most <= 6000 && least <= most,
    [...at, "max_length"],
    "NUMBER_TYPE_MAX",
    "Lengths lie within 0 and 6000.",
  );
}

function checkChoices(form: FormCheck, at: Path, option: CommandOption, choices: readonly Choice[]): void {
  const names = choices.map((choice) => choice.name);
  form.unique(
    names,
    (index) => [...at, "choices", index, "name"],
    "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS",
    "Option choice name already exists",
  );
  choices.forEach((choice, index) => {
    const isText = option.type === Type.String;
    form.text([...at, "choices", index, "name"], choice.name, 100, 1);
    form.require(
      (typeof choice.value === "string") === isText,
      [...at, "choices", index, "value"],
      "BASE_TYPE_INVALID",
      "The value is not of the option's type.",
    );
    if (typeof choice.value === "string") form.text([...at, "choices", index, "value"], choice.value, 100, 1);
  });
}

function longest(text: string, localizations: Readonly<Record<string, string>> | null | undefined): number {
  return Math.max(text.length, ...Object.values(localizations ?? {}).map((each) => each.length));
}
