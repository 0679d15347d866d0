import { formatDuration } from "../../domain/duration.ts";
import type { DeliveryTrouble } from "../../domain/post-failure.ts";
import { describePostFailure } from "./describe-post-failure.ts";

/** Trouble with one message; of whole channels `describeSilence` tells. */
type MessageTrouble = Exclude<DeliveryTrouble, { readonly code: "paused" | "channel-gone" | "resumed" }>;

/** What the person who runs a server's bot has to know about its posts, and what to do. */
export function describeDeliveryTrouble(trouble: MessageTrouble): string {
  switch (trouble.code) {
    case "token-refused":
      return describePostFailure(trouble);
    case "refused":
      return `${trouble.mark} could not be posted to <#${trouble.channelId}>: ${describePostFailure(trouble.failure)}. It is not tried again automatically; when the cause is fixed, use \`/alert resend ${trouble.shortId}\`.`;
    case "not-updated":
      return `The message of ${trouble.mark} in <#${trouble.channelId}> could not be brought up to date: ${describePostFailure(trouble.failure)}. It shows an older state; \`/alert show alert:${trouble.shortId}\` shows the newest.`;
    case "delayed":
      return `${trouble.mark} has waited for ${formatDuration(trouble.waitedMs)} to be posted to <#${trouble.channelId}>: ${describePostFailure(trouble.failure)}. It is tried again automatically, and nothing is lost.`;
    case "unsure":
      return `Whether ${trouble.mark} reached <#${trouble.channelId}> is unsure: the bot may not read that channel's history, so it does not post it twice. Please look there; if it is missing, \`/alert resend ${trouble.shortId}\` posts it.`;
  }
}
