import type { PostFailure } from "../../domain/post-failure.ts";
import type { ThreadFailure } from "../../domain/thread-outcome.ts";

/** Why a request to Discord gave nothing, as a clause without a full stop. It is not escaped, and may hold Discord's own words. */
export function describePostFailure(failure: PostFailure | ThreadFailure): string {
  switch (failure.code) {
    case "rate-limited":
      return "Discord asks to wait";
    case "posting-paused":
      return "Discord refused too many requests lately; all posting pauses";
    case "token-refused":
      return "Discord does not accept the bot's token";
    case "refused":
      return `${failure.message} (${failure.status}, code ${failure.discordCode})`;
    case "server-error":
      return `Discord answered ${failure.status}`;
    case "not-discord":
      return `something before Discord answered ${failure.status}`;
    case "not-reached":
      return `Discord was not reached (${failure.error})`;
    case "answer-lost":
      return `the answer was lost (${failure.error})`;
    case "message-gone":
      return "its message is no longer there";
    case "no-thread-permissions":
      return "the bot needs Create Public Threads and Send Messages in Threads here";
    case "text":
      return failure.text;
  }
}
