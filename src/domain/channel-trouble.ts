import type { PostFailure } from "./post-failure.ts";

/** What keeps the bot from posting in a channel, said by `describeChannelTrouble`. */
export type ChannelTrouble =
  /** The permissions as Discord names them. */
  | { readonly code: "lacks"; readonly channelName: string; readonly permissions: readonly string[] }
  | { readonly code: "gone"; readonly channelId: string }
  | { readonly code: "unseen"; readonly channelId: string }
  /** It could not be found out. */
  | { readonly code: "unchecked"; readonly channelId: string; readonly failure: PostFailure };
