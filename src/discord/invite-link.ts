import { PermissionFlagsBits } from "discord.js";

/** All that the bot needs where it posts, in the words of Discord's own permission list. */
export const neededPermissions = [
  { words: "View Channel", bit: PermissionFlagsBits.ViewChannel },
  { words: "Send Messages", bit: PermissionFlagsBits.SendMessages },
  { words: "Embed Links", bit: PermissionFlagsBits.EmbedLinks },
  { words: "Read Message History", bit: PermissionFlagsBits.ReadMessageHistory },
  { words: "Create Public Threads", bit: PermissionFlagsBits.CreatePublicThreads },
  { words: "Send Messages in Threads", bit: PermissionFlagsBits.SendMessagesInThreads },
] as const;

/** The link by which someone with Manage Server brings the bot into a server, with these permissions and slash commands. */
export function inviteLink(applicationId: string): string {
  const permissions = neededPermissions.reduce((sum, { bit }) => sum | bit, 0n);
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&permissions=${permissions}&scope=bot+applications.commands`;
}
