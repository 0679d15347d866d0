import { formatDuration } from "../../domain/duration.ts";
import type { SelfTrouble, StuckWork } from "../../domain/self-trouble.ts";
import { count } from "../text.ts";
import { describeCanaryLoss } from "./describe-canary.ts";
import { describeClockChange } from "./describe-clock-change.ts";
import { describeStoreLevel } from "./describe-store.ts";

/** What the bot finds wrong with itself, in a sentence. */
export function describeSelfTrouble(trouble: SelfTrouble): string {
  switch (trouble.code) {
    case "store-not-writable":
      return "The store cannot be written to.";
    case "store-over-bound":
      return describeStoreLevel(trouble.store) ?? "";
    case "store-taken-away":
      return "The store was taken away while the bot ran: its file is deleted, replaced or cut off. Nothing is read or posted any more, and the bot ends.";
    case "records-unreadable":
      return `${count(trouble.records, "record")} of the store cannot be read and ${trouble.records === 1 ? "is" : "are"} left out; all else goes on. The bot's log names what it is; \`doctor\` does too.`;
    case "discord-not-connected":
      return "There is no connection to Discord.";
    case "token-shared":
      return "Another program answers with this bot's Discord token: commands are carried out twice, and alerts may be posted twice. Stop the other one; if it is not yours, reset the token in Discord's developer portal.";
    case "clock-changed":
      return describeClockChange(trouble.change);
    case "nobody-hears":
      return `${count(trouble.channels, "channel")} for alerts or notices cannot be posted to, and nobody on the server could be told; \`/route show\` there names them.`;
    case "stuck":
      return `${stuckWork[trouble.work](trouble.count)} ${trouble.count === 1 ? "does" : "do"} not end, for up to ${formatDuration(trouble.longestMs)}. If that stays so, restart the bot; nothing is lost.`;
    case "canary-lost":
      return `The canary ${describeCanaryLoss(trouble.where)}.`;
    case "canary-not-back":
      return "The canary has not come through yet.";
    case "canary-late":
      return `The canary has not come through for ${formatDuration(trouble.afterMs)}.`;
  }
}

const stuckWork: Readonly<Record<StuckWork, (many: number) => string>> = {
  poll: (many) => count(many, "poll of a source", "polls of sources"),
  "store-call": (many) => count(many, "call of the store", "calls of the store"),
  "discord-call": (many) => count(many, "request to Discord", "requests to Discord"),
};
