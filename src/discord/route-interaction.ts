import type {
  AnySelectMenuInteraction,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from "discord.js";
import type { Action, Fields } from "../chat/define-action.ts";
import { type Caller, type Command, isPrivate } from "../chat/define-command.ts";
import type { MessageCommand } from "../chat/define-message-command.ts";
import { privately, runAction, runCommand } from "../chat/run-command.ts";
import { md } from "../chat/text.ts";
import { withUnheard } from "../chat/with-unheard.ts";
import { describeMistake } from "../chat/words/describe-mistake.ts";
import { isAtLeast } from "../domain/guild.ts";
import type { Markdown } from "../lib/shown-text.ts";
import type { Message } from "../ports/chat.ts";
import { answerInTime, type InTimeDeps } from "./answer-in-time.ts";
import { callerOf } from "./caller.ts";
import { completeOption } from "./complete-option.ts";
import { flatOptions, givenOptions } from "./given-options.ts";
import type { Answer } from "./interaction-replies.ts";
import { type FileDeps, readFileOptions } from "./read-file-options.ts";
import { wordsOf } from "./words-of.ts";

export interface RouteDeps extends InTimeDeps, FileDeps {
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly messageCommands: readonly MessageCommand[];
}

/**
 * Brings a slash command, an entry of a message's menu, a completion, a button, a menu or a
 * form to the code that answers it. Never throws, and always answers in time.
 */
export async function routeInteraction(interaction: Interaction, deps: RouteDeps): Promise<void> {
  if (interaction.isAutocomplete()) return completeOption(interaction, commandOf(interaction, deps), deps);
  if (interaction.isChatInputCommand()) return slash(interaction, deps);
  if (interaction.isMessageContextMenuCommand()) return menu(interaction, deps);
  if (interaction.isButton() || interaction.isAnySelectMenu()) return button(interaction, deps);
  if (interaction.isModalSubmit()) return button(interaction, deps, fieldsOf(interaction));
  deps.run.logger.warn({ event: "unknown_interaction", type: interaction.type }, "an interaction of an unknown kind");
}

async function slash(interaction: ChatInputCommandInteraction, deps: RouteDeps): Promise<void> {
  const command = commandOf(interaction, deps);
  const given = command && givenOptions(interaction, command);
  const opened = given?.kind === "given" ? command?.opens?.(given.args) : undefined;
  const work = async (caller: Caller): Promise<Answer> => {
    if (command === undefined || given === undefined) return sorry(noSuchCommand);
    const read =
      given.kind === "given" && isAtLeast(command.access, caller.level)
        ? await readFileOptions(given.args, interaction, command, deps)
        : given;
    if (read.kind === "wrong") return sorry(describeMistake({ what: read.mistake }));
    if (opened !== undefined) return pressed(opened.action.name, opened.argument, caller, deps);
    const answer = await runCommand(command, read.args, caller, deps.run);
    return reply(await withUnheard(answer, caller, deps.run.context.server.guilds));
  };
  const posted = flatOptions(interaction.options.data).find(({ name }) => name === "post")?.value;
  const privacy = command && isPrivate(command, posted === "yes" ? posted : undefined) ? "private" : "public";
  const promised = opened === undefined ? privacy : "first form";
  await answerInTime(`/${pathOf(interaction)}`, () => inGuild(interaction, deps, work), promised, interaction, deps);
}

const noSuchCommand = md`This command is no longer there. \`/help\` shows those that are; yours may need a restart of Discord.`;

async function menu(interaction: MessageContextMenuCommandInteraction, deps: RouteDeps): Promise<void> {
  const { commandName, targetMessage } = interaction;
  const entry = deps.messageCommands.find(({ name }) => name === commandName);
  const work = (caller: Caller) =>
    entry === undefined
      ? sorry(md`This entry is no longer there; yours may need a restart of Discord.`)
      : runCommand(entry.command, { text: wordsOf(targetMessage) }, caller, deps.run).then(reply);
  await answerInTime(commandName, () => inGuild(interaction, deps, work), "private", interaction, deps);
}

async function button(
  interaction: ButtonInteraction | AnySelectMenuInteraction | ModalSubmitInteraction,
  deps: RouteDeps,
  fields?: Fields,
): Promise<void> {
  const [name = "", ...rest] = interaction.customId.split(":");
  const argument = [...rest, ...("values" in interaction ? interaction.values : [])].join(":");
  const work = (caller: Caller) => pressed(name, argument, caller, deps, fields);
  const deferred =
    deps.actions.find((each) => each.name === name)?.opensForm && fields === undefined ? "form" : "update";
  await answerInTime(`button ${name}`, () => inGuild(interaction, deps, work), deferred, interaction, deps);
}

async function pressed(
  name: string,
  argument: string,
  caller: Caller,
  deps: RouteDeps,
  fields?: Fields,
): Promise<Answer> {
  const action = deps.actions.find((each) => each.name === name);
  if (action === undefined) return sorry(md`This button is from an older version and does nothing any more.`);
  const result = await runAction(action, argument, caller, deps.run, fields);
  if (result.kind === "update" || result.kind === "form") return result;
  return reply(result.kind === "post" ? result.message : privately(result.message));
}

async function inGuild(
  interaction: Interaction,
  deps: RouteDeps,
  work: (caller: Caller) => Promise<Answer>,
): Promise<Answer> {
  const caller = await callerOf(interaction, deps.run.context);
  return caller === undefined ? sorry(md`This works only in a server, not in direct messages.`) : work(caller);
}

function commandOf(interaction: ChatInputCommandInteraction | AutocompleteInteraction, deps: RouteDeps) {
  const path = pathOf(interaction);
  return deps.commands.find((command) => command.path === path);
}

function pathOf({ commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction): string {
  return [commandName, options.getSubcommand(false)].filter(Boolean).join(" ");
}

function fieldsOf({ fields }: ModalSubmitInteraction): Fields {
  const filled = [...fields.fields.values()].flatMap((field): [string, string][] => {
    const value = sentIn(field);
    return value === "" ? [] : [[field.customId, value]];
  });
  return Object.fromEntries(filled);
}

/** What was typed, or chosen in a menu. */
function sentIn(field: object): string {
  if ("value" in field && typeof field.value === "string") return field.value.trim();
  return "values" in field && Array.isArray(field.values) ? field.values.join(",") : "";
}

function reply(message: Message): Answer {
  return { kind: "reply", message };
}

async function sorry(content: Markdown): Promise<Answer> {
  return reply(privately({ content }));
}
