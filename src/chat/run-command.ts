import { MessageFlags } from "discord-api-types/v10";
import { isAtLeast, type NeededLevel } from "../domain/guild.ts";
import type { Logger } from "../lib/logger.ts";
import { UserMistake } from "../lib/user-mistake.ts";
import type { Message } from "../ports/chat.ts";
import { audited } from "./audited.ts";
import type { CommandContext, ContextPart, Needs } from "./command-context.ts";
import type { Action, ActionResult, Fields } from "./define-action.ts";
import { type Caller, type Command, isPrivate, type Option, type Suggestion } from "./define-command.ts";
import { code, md } from "./text.ts";
import { visibleTo } from "./visible-to.ts";
import { withinQuotas } from "./within-quotas.ts";
import { describeMistake } from "./words/describe-mistake.ts";

export interface RunDeps<Part extends ContextPart = ContextPart> {
  readonly context: Needs<Part>;
  readonly logger: Logger;
  /** A short reference that a person can quote and an operator can find in the log. */
  readonly newReference: () => string;
}

type RawArguments = Readonly<Record<string, string | undefined>>;

/** Checks who asks and what for, runs the command, and turns whatever goes wrong into an answer. The one place that catches. */
export async function runCommand<Part extends ContextPart>(
  command: Command<Part>,
  args: RawArguments,
  caller: Caller,
  deps: RunDeps<Part>,
): Promise<Message> {
  return answering(
    `/${command.path}`,
    caller,
    deps,
    () => runOrThrow(command, args, caller, deps.context),
    (message) => message,
  );
}

/** The same where the caller must distinguish a mistake from an answer: it throws UserMistake, and every other failure. */
export async function runOrThrow<Part extends ContextPart>(
  command: Command<Part>,
  args: RawArguments,
  caller: Caller,
  context: Needs<Part>,
): Promise<Message> {
  checkAccess(command.access, caller);
  checkArguments(command, args);
  const message = await audited(`/${command.path}`, caller, context, (noted) =>
    command.run(args, caller, withinQuotas(caller, visibleTo(caller, noted))),
  );
  return isPrivate(command, args["post"]) ? privately(message) : message;
}

/** Throws UserMistake where one that is needed is missing, or one is none of the choices. */
export function checkArguments({ options }: Pick<Command, "options">, args: RawArguments): void {
  for (const [name, option] of Object.entries(options)) checkArgument(name, option, args[name]);
}

/** What completes an option: names are information, too, so a person who may not run the command is shown none. */
export async function suggestFor<Part extends ContextPart>(
  command: Command<Part>,
  option: string,
  typed: string,
  caller: Caller,
  context: Needs<Part>,
): Promise<readonly Suggestion[]> {
  const known = command.options[option];
  if (known?.kind !== "text" || known.suggest === undefined || !isAtLeast(command.access, caller.level)) return [];
  return known.suggest(typed, caller, visibleTo(caller, context));
}

/** The same for a button, or, with `fields`, for the form that it showed. */
export async function runAction<Part extends ContextPart>(
  action: Action<Part>,
  argument: string,
  caller: Caller,
  deps: RunDeps<Part>,
  fields?: Fields,
): Promise<ActionResult> {
  const work = async (): Promise<ActionResult> => {
    checkAccess(action.access, caller);
    return audited(action.name, caller, deps.context, (noted) =>
      pressed(action, argument, caller, withinQuotas(caller, visibleTo(caller, noted)), fields),
    );
  };
  return answering(action.name, caller, deps, work, (message) => ({ kind: "reply", message }));
}

async function pressed<Part extends ContextPart>(
  action: Action<Part>,
  argument: string,
  caller: Caller,
  context: Needs<Part>,
  fields?: Fields,
): Promise<ActionResult> {
  if (fields === undefined) return action.run(argument, caller, context);
  if (action.submit === undefined) throw new UserMistake({ code: "outdated-form" });
  return action.submit(argument, fields, caller, context);
}

/** `way` is `/watch add`, or the name of a button. */
async function answering<Part extends ContextPart, Result>(
  way: string,
  caller: Caller,
  deps: RunDeps<Part>,
  work: () => Promise<Result>,
  answer: (message: Message) => Result,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserMistake) {
      await countRefusal(error, way, caller, deps.context);
      return answer(privately({ content: describeMistake(error) }));
    }
    const reference = deps.newReference();
    deps.logger.error({ event: "command_failed", err: error, what: way, reference }, "a command failed");
    return answer(
      privately({
        content: md`Something went wrong on our side. Check the result before you repeat it. Report it to the person who runs this bot: reference ${code(reference)}.`,
      }),
    );
  }
}

/** Whatever was refused for want of a level, here or by what a command found. */
async function countRefusal<Part extends ContextPart>(
  { what }: UserMistake,
  way: string,
  { guildId, userId }: Caller,
  context: Needs<Part>,
): Promise<void> {
  const own: Partial<CommandContext> = { ...context };
  if (typeof what !== "string" && what.code === "not-allowed") await own.audit?.refused(way, guildId, userId);
}

function checkAccess(needed: NeededLevel, caller: Caller): void {
  if (!isAtLeast(needed, caller.level)) throw new UserMistake({ code: "not-allowed", needed });
}

function checkArgument(name: string, option: Option, value: string | undefined): void {
  if (value === undefined || value === "") {
    if (option.required) {
      const { description } = option;
      throw new UserMistake({ code: "option-missing", option: name, description });
    }
    return;
  }
  if (option.kind !== "choice" || option.choices.includes(value)) return;
  throw new UserMistake({ code: "no-such-choice", option: name, choices: option.choices });
}

/** Only the person who asks sees it. */
export function privately(message: Message): Message {
  return { ...message, flags: (message.flags ?? 0) | MessageFlags.Ephemeral };
}
