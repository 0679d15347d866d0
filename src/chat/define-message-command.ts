import type { AccessLevel } from "../domain/guild.ts";
import { UserMistake } from "../lib/user-mistake.ts";
import type { Message } from "../ports/chat.ts";
import type { CommandContext } from "./command-context.ts";
import { type Caller, type Command, defineCommand } from "./define-command.ts";

/** A message of the channel as its menu hands it over. */
export interface ChosenMessage {
  /** What stands in it: its own words, then those of its embeds; empty where there are none. */
  readonly text: string;
}

interface MessageCommandSpec {
  /** As the menu shows it, at most 32 characters. */
  readonly name: string;
  readonly access: AccessLevel;
  run(chosen: ChosenMessage, caller: Caller, doors: CommandContext): Promise<Message>;
}

/** An entry of every message's menu. Its answer is for the asker alone. */
export interface MessageCommand {
  readonly name: string;
  /** It as a command with one option, `text`, so that it is checked and answered like any other. */
  readonly command: Command;
}

export function defineMessageCommand({ name, access, run }: MessageCommandSpec): MessageCommand {
  const command = defineCommand({
    path: name,
    summary: name,
    access,
    options: { text: { kind: "text", description: "What stands in the message." } },
    quiet: true,
    async run({ text }, caller, doors) {
      if (text === undefined || text.trim() === "") throw new UserMistake({ code: "message-without-words" });
      return run({ text }, caller, doors);
    },
  });
  return { name, command };
}
