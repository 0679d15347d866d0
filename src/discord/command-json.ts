import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { Command, Option } from "../chat/define-command.ts";
import { postableChannels } from "../chat/postable-channels.ts";
import { shorten } from "../chat/text.ts";

export type CommandJson = RESTPostAPIChatInputApplicationCommandsJSONBody;

/**
 * All commands as Discord registers them: `watch add` and `watch list` are subcommands of one `watch`.
 *
 * `default_member_permissions` stays open: it would hold for a whole group, and hide commands from a role that `/access set` allowed them to. `runCommand` checks.
 */
export function commandJson(commands: readonly Command[]): readonly CommandJson[] {
  const groups = Map.groupBy(commands, (command) => partsOf(command).name);
  return [...groups].map(([name, members]) => {
    const [first] = members;
    const isSingle = members.length === 1 && first !== undefined && partsOf(first).verb === undefined;
    return isSingle ? { ...base(name, first.summary), options: optionsOf(first) } : groupJson(name, members);
  });
}

function partsOf({ path }: Command): { readonly name: string; readonly verb: string | undefined } {
  const [name, verb, ...rest] = path.split(" ");
  if (name === undefined || name === "" || rest.length > 0)
    throw new Error(`the path "${path}" is not one or two words`);
  return { name, verb };
}

function base(name: string, description: string) {
  return {
    type: ApplicationCommandType.ChatInput as const,
    name,
    description,
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  };
}

function groupJson(name: string, members: readonly Command[]): CommandJson {
  const verbs = members.map((member) => {
    const { verb } = partsOf(member);
    if (verb === undefined) throw new Error(`/${name} is a command and a group at once`);
    return { member, verb };
  });
  const description = shorten(verbs.map(({ verb }) => verb).join(", "), 100);
  const options = verbs.map(({ member, verb }) => ({
    type: ApplicationCommandOptionType.Subcommand as const,
    name: verb,
    description: member.summary,
    options: optionsOf(member),
  }));
  return { ...base(name, description), options };
}

/** Discord wants the required ones first. */
function optionsOf(command: Command): APIApplicationCommandBasicOption[] {
  const json = Object.entries(command.options).map(([name, option]) => optionJson(name, option));
  return [...json.filter(({ required }) => required), ...json.filter(({ required }) => !required)];
}

function optionJson(name: string, option: Option): APIApplicationCommandBasicOption {
  const shared = { name, description: option.description, required: option.required ?? false };
  if (option.kind === "channel")
    return { ...shared, type: ApplicationCommandOptionType.Channel, channel_types: [...postableChannels] };
  if (option.kind === "user") return { ...shared, type: ApplicationCommandOptionType.User };
  if (option.kind === "role") return { ...shared, type: ApplicationCommandOptionType.Role };
  if (option.kind === "file") return { ...shared, type: ApplicationCommandOptionType.Attachment };
  const text = { ...shared, type: ApplicationCommandOptionType.String } as const;
  if ("choices" in option)
    return { ...text, choices: option.choices.map((choice) => ({ name: choice, value: choice })) };
  return { ...text, autocomplete: "suggest" in option };
}
