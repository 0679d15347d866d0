import { z } from "zod";

const Choice = z.looseObject({ name: z.string(), value: z.union([z.string(), z.number()]) });
export type Choice = z.infer<typeof Choice>;

const Localizations = z.record(z.string(), z.string()).nullish();

const PlainOption = z.looseObject({
  type: z.int(),
  name: z.string(),
  name_localizations: Localizations,
  description: z.string(),
  description_localizations: Localizations,
  required: z.boolean().optional(),
  choices: z.array(Choice).nullish(),
  channel_types: z.array(z.int()).optional(),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
  min_length: z.int().optional(),
  max_length: z.int().optional(),
  autocomplete: z.boolean().optional(),
});

/** An option, a subcommand with options, or a group of subcommands. */
export interface CommandOption extends z.infer<typeof PlainOption> {
  readonly options?: readonly CommandOption[] | null | undefined;
}

const CommandOption: z.ZodType<CommandOption> = z.lazy(() =>
  PlainOption.extend({ options: z.array(CommandOption).nullish() }),
);

export const CommandBody = z.looseObject({
  /** 1 slash command, 2 on a user, 3 on a message. */
  type: z.int().nullish(),
  name: z.string(),
  name_localizations: Localizations,
  description: z.string().nullish(),
  description_localizations: Localizations,
  options: z.array(CommandOption).nullish(),
  /** Discord takes an integer as well as a string. */
  default_member_permissions: z.union([z.string(), z.int()]).nullish(),
  dm_permission: z.boolean().nullish(),
  contexts: z.array(z.int()).nullish(),
  integration_types: z.array(z.int()).nullish(),
  nsfw: z.boolean().nullish(),
});
export type CommandBody = z.infer<typeof CommandBody>;
