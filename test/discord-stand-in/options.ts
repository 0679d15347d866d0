import { PermissionFlagsBits } from "discord-api-types/v10";
import { z } from "zod";

/** A permission set, as Discord writes it in JSON (a decimal string) or as a bigint. */
const Permissions = z.union([z.bigint(), z.string().regex(/^\d+$/)]).transform((value) => BigInt(value));

/** What the bot may do where nothing else is said: what an ordinary invite link grants. */
export const usualBotPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.SendMessagesInThreads;

/** `id` is a role's, or a member's such as the bot's. */
export const Overwrite = z.strictObject({
  id: z.string(),
  type: z.enum(["role", "member"]),
  allow: Permissions.default(0n),
  deny: Permissions.default(0n),
});
export type Overwrite = z.infer<typeof Overwrite>;

const ChannelSpec = z.strictObject({
  id: z.string().optional(),
  name: z.string(),
  kind: z.enum(["text", "forum"]).default("text"),
  /** Of a forum. */
  tags: z
    .array(z.strictObject({ id: z.string(), name: z.string(), moderated: z.boolean().default(false) }))
    .default([]),
  requiresTag: z.boolean().default(false),
  overwrites: z.array(Overwrite).default([]),
});

const RoleSpec = z.strictObject({
  id: z.string().optional(),
  name: z.string(),
  permissions: Permissions.default(0n),
  mentionable: z.boolean().default(false),
});

export const GuildSpec = z.strictObject({
  id: z.string().optional(),
  name: z.string().default("Desk"),
  channels: z.array(ChannelSpec).default([ChannelSpec.parse({ name: "alerts" })]),
  roles: z.array(RoleSpec).default([]),
  /** What `@everyone` may do; nothing by default, so that the bot's own permissions alone decide. */
  everyonePermissions: Permissions.default(0n),
  botPermissions: Permissions.default(usualBotPermissions),
});
export type GuildSpec = z.input<typeof GuildSpec>;

/** `route` as in the route table, `POST /channels/:channel/messages`; counted for each value of its first parameter. */
const RateLimit = z.strictObject({ route: z.string(), limit: z.int().positive(), perMs: z.int().positive() });
export type RateLimit = z.infer<typeof RateLimit>;

export const StandInOptions = z.strictObject({
  /** 0 takes a free one. */
  port: z.int().nonnegative().default(0),
  token: z.string().default("stand-in-token"),
  guilds: z.array(GuildSpec).default([GuildSpec.parse({})]),
  /** How long a nonce is remembered, in milliseconds. Discord says "the past few minutes". */
  nonceMemoryMs: z.int().nonnegative().default(180_000),
  /** How long an interaction may go without a first answer; Discord's documented 3 s. */
  answerWithinMs: z.int().positive().default(3_000),
  /** How long a deferred answer is waited for before the caller sees that the bot still thinks. */
  deferredWithinMs: z.int().positive().default(15_000),
  heartbeatIntervalMs: z.int().positive().default(41_250),
  rateLimits: z.array(RateLimit).default([{ route: "POST /channels/:channel/messages", limit: 5, perMs: 5_000 }]),
  /** All requests but interactions' in any one second; 0 is off. */
  globalPerSecond: z.int().nonnegative().default(50),
  /** Discord documents an empty list for a channel whose history may not be read; `refuse` answers 403 instead. */
  unreadableHistory: z.enum(["empty", "refuse"]).default("empty"),
  /** Privileged intents switched on in the developer portal, as bits; asking for others closes the gateway with 4014. */
  privilegedIntents: z.int().nonnegative().default(0),
});
export type StandInOptions = z.input<typeof StandInOptions>;
export type StandInSettings = z.output<typeof StandInOptions>;
