import type { Message } from "./discord-objects.ts";
import type { DiscordStandIn } from "./discord-stand-in.ts";
import type { Interaction } from "./interaction.ts";
import { buttonsOf, liveLinks, previewedLinks, textOf } from "./seen-message.ts";

/** Where the stand-in is and what has happened, as JSON. */
export function stateOf(standIn: DiscordStandIn): unknown {
  return {
    apiUrl: standIn.apiUrl,
    token: standIn.token,
    botId: standIn.world.bot.id,
    connected: standIn.gateway.connected,
    identifies: standIn.gateway.identifies.length,
    resumes: standIn.gateway.resumes,
    registrations: standIn.registrations,
    commands: standIn.commands().map((command) => command.name),
    harmed: standIn.failures.harmed,
    guilds: standIn.guilds.map(({ id, name, channels }) => ({
      id,
      name,
      channels: channels.map((each) => ({ id: each.id, name: each.name })),
    })),
  };
}

/** A message with what a test wants to know of it, as JSON. */
export function seen(message: Message): unknown {
  const {
    id,
    channel,
    author,
    createdAt,
    content,
    embeds,
    components,
    flags,
    nonce,
    pings,
    edits,
    ephemeral,
    attachments,
  } = message;
  const about = {
    id,
    channelId: channel.id,
    author: author.username,
    byBot: author.bot,
    createdAt,
    nonce,
    edits,
    ephemeral,
  };
  const buttons = buttonsOf(message).map((button) => button.label);
  const links = { live: liveLinks(message), previewed: previewedLinks(message) };
  return { ...about, content, embeds, components, flags, pings, attachments, text: textOf(message), buttons, links };
}

export function outcome(interaction: Interaction): unknown {
  const { id, reaction, thinking, ephemeral, message, followUps, modal, answeredAfterMs } = interaction;
  return {
    id,
    reaction,
    thinking,
    ephemeral,
    answeredAfterMs,
    modal,
    message: message && seen(message),
    followUps: followUps.map(seen),
  };
}
