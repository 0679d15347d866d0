import { z } from "zod";

const Snowflake = z.string().regex(/^\d{1,20}$/, "Value is not snowflake.");

const EmbedField = z.looseObject({ name: z.string(), value: z.string(), inline: z.boolean().optional() });

export const Embed = z.looseObject({
  title: z.string().nullish(),
  description: z.string().nullish(),
  url: z.string().optional(),
  timestamp: z.string().optional(),
  color: z.number().nullish(),
  footer: z.looseObject({ text: z.string(), icon_url: z.string().optional() }).optional(),
  author: z.looseObject({ name: z.string(), url: z.string().optional(), icon_url: z.string().optional() }).optional(),
  image: z.looseObject({ url: z.string() }).optional(),
  thumbnail: z.looseObject({ url: z.string() }).optional(),
  fields: z.array(EmbedField).optional(),
});
export type Embed = z.infer<typeof Embed>;

const SelectOption = z.looseObject({
  label: z.string(),
  value: z.string(),
  description: z.string().nullish(),
  default: z.boolean().optional(),
});

/** A button, a select menu or a text input; `type` tells which. */
export const Control = z.looseObject({
  type: z.int(),
  custom_id: z.string().optional(),
  style: z.int().optional(),
  label: z.string().nullish(),
  emoji: z.looseObject({ name: z.string().nullish(), id: z.string().nullish() }).optional(),
  url: z.string().optional(),
  sku_id: z.string().optional(),
  disabled: z.boolean().optional(),
  options: z.array(SelectOption).optional(),
  placeholder: z.string().nullish(),
  min_values: z.int().optional(),
  max_values: z.int().optional(),
  min_length: z.int().optional(),
  max_length: z.int().optional(),
  required: z.boolean().optional(),
  value: z.string().nullish(),
});
export type Control = z.infer<typeof Control>;

export const Row = z.looseObject({ type: z.int(), components: z.array(Control) });
export type Row = z.infer<typeof Row>;

export const AllowedMentions = z.looseObject({
  parse: z.array(z.enum(["roles", "users", "everyone"])).nullish(),
  roles: z.array(Snowflake).nullish(),
  users: z.array(Snowflake).nullish(),
  replied_user: z.boolean().nullish(),
});
export type AllowedMentions = z.infer<typeof AllowedMentions>;

/** What a message is created from or edited with. Null and absent mean the same on creation, and differ on an edit. */
export const MessageBody = z.looseObject({
  content: z.string().nullish(),
  embeds: z.array(Embed).nullish(),
  components: z.array(Row).nullish(),
  allowed_mentions: AllowedMentions.nullish(),
  flags: z.int().nullish(),
  nonce: z.union([z.string(), z.int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  tts: z.boolean().nullish(),
  attachments: z
    .array(z.looseObject({ id: z.union([z.string(), z.int()]), filename: z.string().optional() }))
    .nullish(),
  message_reference: z
    .looseObject({ message_id: Snowflake.optional(), fail_if_not_exists: z.boolean().optional() })
    .nullish(),
});
export type MessageBody = z.infer<typeof MessageBody>;

/** A field of a form: a text input straight in an action row, or inside a label. */
const ModalField = z.looseObject({
  type: z.int(),
  label: z.string().optional(),
  description: z.string().nullish(),
  components: z.array(Control).optional(),
  component: Control.optional(),
});

export const Modal = z.looseObject({ custom_id: z.string(), title: z.string(), components: z.array(ModalField) });
export type Modal = z.infer<typeof Modal>;
