import type { Caller } from "../chat/define-command.ts";

/** The terminal is a guild too, with one channel; its watches, routes and alerts are stored under these ids. */
export const terminalGuildId = "terminal";
export const terminalChannelId = "terminal";

/** The person who can start the program may do everything; `userName` is the operating system's name for them. */
export function terminalCaller(userName: string): Caller {
  return {
    guildId: terminalGuildId,
    channelId: terminalChannelId,
    userId: userName,
    userName,
    level: "administrator",
    sees: async () => true,
  };
}
