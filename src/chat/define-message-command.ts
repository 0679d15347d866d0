import type { NeededLevel } from "../domain/guild.ts";
import { UserMistake } from "../lib/user-mistake.ts";
import type { Message } from "../ports/chat.ts";
import type { ContextPart, Needs } from "./command-context.ts";
import { type Caller, type Command, defineCommand } from "./define-command.ts";

/** A message of the channel as its menu hands it over. */
export interface ChosenMessage {
  /** Its text: its own words, then those of its embeds; empty where there are none. */
  readonly text: string;
}

interface MessageCommandSpec<Part extends ContextPart> {
  /** As the menu shows it, at most 32 characters. */
  readonly name: string;
  readonly access: NeededLevel;
  /** The parts of the context that `run` uses; another does not compile. */
  readonly needs: readonly Part[];
  run(chosen: ChosenMessage, caller: Caller, context: Needs<Part>): Promise<Message>;
}

/** An entry of every message's menu. Only the person who asks sees its answer. */
export interface MessageCommand {
  readonly name: string;
  /** It as a command with one option, `text`, so that it is checked and answered like any other. */
  readonly command: Command;
}

/** Its answer is quiet, and its text is read as the option `text`. */
export function defineMessageCommand<const Part extends ContextPart>(spec: MessageCommandSpec<Part>): MessageCommand {
  const { name, access, needs, run } = spec;
  const command = defineCommand({
    path: name,
    summary: name,
    access,
    needs,
    options: { text: { kind: "text", description: "The text of the message." } },
    quiet: true,
    async run({ text }, caller, context) {
      if (text === undefined || text.trim() === "") throw new UserMistake({ code: "message-without-words" });
      return run({ text }, caller, context);
    },
  });
  return { name, command };
}
