import { z } from "zod";

/** Why a request to Discord gave nothing: a code with facts, said by `describePostFailure`. */
export const PostFailure = z.discriminatedUnion("code", [
  z.strictObject({ code: z.literal("rate-limited") }),
  /** Discord refused too many requests lately, so none is made for a while. */
  z.strictObject({ code: z.literal("posting-paused") }),
  z.strictObject({ code: z.literal("token-refused") }),
  /** Discord's own refusal: its code, and its own words. */
  z.strictObject({ code: z.literal("refused"), status: z.number(), discordCode: z.number(), message: z.string() }),
  z.strictObject({ code: z.literal("server-error"), status: z.number() }),
  /** The answer is not in Discord's form: a proxy on the way gave it. */
  z.strictObject({ code: z.literal("not-discord"), status: z.number() }),
  /** `error` is Node's code, or the error's name. */
  z.strictObject({ code: z.literal("not-reached"), error: z.string() }),
  z.strictObject({ code: z.literal("answer-lost"), error: z.string() }),
  z.strictObject({ code: z.literal("message-gone") }),
  /** Words of a record that an earlier version wrote. */
  z.strictObject({ code: z.literal("text"), text: z.string() }),
]);
export type PostFailure = z.infer<typeof PostFailure>;

/**
 * What the person who runs a server's bot has to know of its posts, said by
 * `describeDeliveryTrouble`. `mark` is the post's own, such as `SW-4F2A.1`; `shortId` its
 * alert's.
 */
export type DeliveryTrouble =
  | { readonly code: "token-refused" }
  | (Posted & { readonly code: "refused"; readonly failure: PostFailure })
  /** A message that is in its channel could not be brought up to date. */
  | (Posted & { readonly code: "not-updated"; readonly failure: PostFailure })
  | { readonly code: "paused"; readonly channelId: string; readonly failure: PostFailure }
  /** The channel is no longer there, or takes no messages. */
  | { readonly code: "channel-gone"; readonly channelId: string; readonly failure: PostFailure }
  /** Discord answers, but does not take it, for longer than it should. */
  | {
      readonly code: "delayed";
      readonly mark: string;
      readonly channelId: string;
      readonly failure: PostFailure;
      readonly waitedMs: number;
    }
  | { readonly code: "resumed"; readonly channelId: string; readonly pausedMs: number }
  /** Whether it was posted cannot be found out. */
  | (Posted & { readonly code: "unsure" });

interface Posted {
  readonly mark: string;
  readonly shortId: string;
  readonly channelId: string;
}
