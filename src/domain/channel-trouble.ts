import { z } from "zod";
import { PostFailure } from "./post-failure.ts";

/** What keeps the bot from posting in a channel, said by `describeChannelTrouble`. */
export const ChannelTrouble = z.discriminatedUnion("code", [
  /** The permissions as Discord names them. */
  z.strictObject({
    code: z.literal("lacks"),
    channelName: z.string(),
    permissions: z.array(z.string()).readonly(),
  }),
  z.strictObject({ code: z.literal("gone"), channelId: z.string() }),
  z.strictObject({ code: z.literal("unseen"), channelId: z.string() }),
  /** Nothing is wrong with the permissions, and yet Discord refuses. */
  z.strictObject({ code: z.literal("refuses"), channelId: z.string(), failure: PostFailure }),
  /** It could not be found out. */
  z.strictObject({ code: z.literal("unchecked"), channelId: z.string(), failure: PostFailure }),
]);
export type ChannelTrouble = z.infer<typeof ChannelTrouble>;

/** A channel that something is meant for, and that takes nothing. */
export const SilentChannel = z.strictObject({
  channelId: z.string(),
  /** Milliseconds since the epoch. */
  since: z.number(),
  trouble: ChannelTrouble,
  /** Whether anybody on the server could be notified of it. */
  heard: z.boolean(),
});
export type SilentChannel = z.infer<typeof SilentChannel>;
