import type { ChatInputCommandInteraction, CommandInteractionOption } from "discord.js";
import type { Command } from "../chat/define-command.ts";
import type { Mistake } from "../lib/user-mistake.ts";

export type GivenOptions =
  | { readonly kind: "given"; readonly args: Readonly<Record<string, string>> }
  | { readonly kind: "wrong"; readonly mistake: Mistake };

/** A command's options as they were sent. What is no text, or names a channel or role that this server does not have, is a mistake: only a forged interaction holds it. */
export function givenOptions(interaction: ChatInputCommandInteraction, { options }: Command): GivenOptions {
  const sent = flatOptions(interaction.options.data).filter(({ value }) => value !== undefined);
  const mistakes = sent.flatMap((one) => mistakeIn(one, options[one.name]?.kind, interaction) ?? []);
  const [mistake] = mistakes;
  if (mistake !== undefined) return { kind: "wrong", mistake };
  return { kind: "given", args: Object.fromEntries(sent.map(({ name, value }) => [name, String(value)])) };
}

/** Those of the subcommand, where there is one. */
export function flatOptions(data: readonly CommandInteractionOption[]): readonly CommandInteractionOption[] {
  return data.flatMap((option) => option.options ?? [option]);
}

function mistakeIn(
  { name, value, channel }: CommandInteractionOption,
  kind: Command["options"][string]["kind"] | undefined,
  { guild }: ChatInputCommandInteraction,
): Mistake | undefined {
  if (typeof value !== "string") return { code: "not-text", option: name };
  const found = channel ?? guild?.channels.cache.get(value);
  const isHere = found != null && "guildId" in found && found.guildId === guild?.id;
  if (kind === "channel" && !isHere) return { code: "not-of-this-server", option: name, what: "channel" };
  if (kind === "role" && !guild?.roles.cache.has(value))
    return { code: "not-of-this-server", option: name, what: "role" };
  return undefined;
}
