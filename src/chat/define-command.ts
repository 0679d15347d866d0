import type { AccessLevel, NeededLevel } from "../domain/guild.ts";
import type { Label } from "../lib/shown-text.ts";
import type { Message } from "../ports/chat.ts";
import type { ContextPart, Needs } from "./command-context.ts";

/** Who asked, as the front end knows them. */
export interface Caller {
  readonly guildId: string;
  readonly channelId: string;
  readonly userId: string;
  readonly userName: string;
  readonly level: AccessLevel;
  /** The people whom they chose with the request, by id; where nobody knows more of them, only the id is known. */
  readonly people?: ReadonlyMap<string, Person>;
  /** Whether they can see a channel of the server, by its id; of one that is gone, whether they may set its routes. */
  readonly sees: (channelId: string) => Promise<boolean>;
}

export interface Person {
  readonly name: string;
  readonly isBot: boolean;
}

export interface Suggestion {
  /** What the person sees, at most 100 characters. */
  readonly name: Label;
  /** What is sent, at most 100 characters. */
  readonly value: string;
}

/** Completes a name as one types; the 25 best, best first. */
export type Suggest<Part extends ContextPart = ContextPart> = (
  typed: string,
  caller: Caller,
  context: Needs<Part>,
) => Promise<readonly Suggestion[]>;

interface OptionBase {
  readonly description: string;
  readonly required?: boolean;
}
export interface TextOption<Part extends ContextPart = ContextPart> extends OptionBase {
  readonly kind: "text";
  readonly suggest?: Suggest<Part>;
}
export interface ChoiceOption extends OptionBase {
  readonly kind: "choice";
  readonly choices: readonly string[];
  /** Not offered while there is only one choice. */
  readonly whenSeveral?: true;
}
/** The argument is the channel's, the role's or the person's id. */
export interface PlaceOption extends OptionBase {
  readonly kind: "channel" | "role" | "user";
}
/** A file of text, at most `most` bytes. The argument is its text: the front end reads it, for who may use the command. */
export interface FileOption extends OptionBase {
  readonly kind: "file";
  readonly most: number;
}
export type Option<Part extends ContextPart = ContextPart> = TextOption<Part> | ChoiceOption | PlaceOption | FileOption;
export type Options<Part extends ContextPart = ContextPart> = Readonly<Record<string, Option<Part>>>;

type Value<O extends Option> = O extends { readonly choices: readonly (infer Choice)[] } ? Choice : string;
export type Arguments<Os extends Options> = {
  readonly [Name in keyof Os]: Os[Name] extends { readonly required: true }
    ? Value<Os[Name]>
    : Value<Os[Name]> | undefined;
};

interface CommandSpec<Os extends Options<Part>, Part extends ContextPart> {
  /** `"help"`, or group and verb: `"watch add"`. */
  readonly path: string;
  /** One sentence, at most 100 characters. */
  readonly summary: string;
  /** The least a caller must be allowed. */
  readonly access: NeededLevel;
  /** The parts of the context that `run` and the options' suggestions use; another does not compile. */
  readonly needs: readonly Part[];
  readonly options: Os;
  /** True when only the person who asks sees the answer, also while it is being prepared; `unless posted` lets them post it by the option `post`. */
  readonly quiet?: boolean | "unless posted";
  /** With some arguments it opens the form of an action instead of running; like that action's `run`, it is quick. */
  opens?(args: Readonly<Record<string, string | undefined>>): Opened | undefined;
  run(args: Arguments<Os>, caller: Caller, context: Needs<Part>): Promise<Message>;
}

/** An action that a command stands for, and what it is given. */
export interface Opened {
  readonly action: { readonly name: string };
  readonly argument: string;
}

/** A command with its options' types forgotten, as front ends hold it; `Part` is what of the context it needs. */
export interface Command<Part extends ContextPart = ContextPart> extends CommandSpec<Options<Part>, Part> {
  run(args: Readonly<Record<string, string | undefined>>, caller: Caller, context: Needs<Part>): Promise<Message>;
}

/** A slash command as a value. It returns a reply and never sees an interaction; `runCommand` has checked access, required options and choices before. */
export function defineCommand<const Os extends Options<NoInfer<Part>>, const Part extends ContextPart>(
  spec: CommandSpec<Os, Part>,
): Command<Part>;
export function defineCommand(spec: Command): Command {
  const options: Options = spec.quiet === "unless posted" ? { ...spec.options, post } : spec.options;
  return {
    ...spec,
    options: Object.fromEntries(Object.entries(options).filter(([, option]) => isOffered(option))),
  };
}

const post = { kind: "choice", description: "Show the answer to everyone in this channel.", choices: ["yes"] } as const;

/** Whether only the person who asks sees the answer. */
export function isPrivate({ quiet = false }: Pick<Command, "quiet">, post: string | undefined): boolean {
  return quiet === "unless posted" ? post !== "yes" : quiet;
}

function isOffered(option: Option): boolean {
  return option.kind !== "choice" || !option.whenSeveral || option.choices.length > 1;
}
