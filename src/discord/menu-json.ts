import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import type { MessageCommand } from "../chat/define-message-command.ts";

export type MenuJson = RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** Entries of every message's menu as Discord registers them. */
export function menuJson(entries: readonly MessageCommand[]): readonly MenuJson[] {
  return entries.map(({ name }) => ({
    type: ApplicationCommandType.Message,
    name,
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  }));
}
