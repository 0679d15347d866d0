import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { md } from "../../src/chat/text.ts";
import { name } from "../../src/chat/words/describe-handover.ts";
import { type Duty, dutyState, type Holder, takenBy } from "../../src/domain/duty.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { doerOf } from "../shared/doer-of.ts";

/** Who has the watch after somebody wanted it. */
export interface WantedDuty {
  readonly duty: Duty;
  readonly holder: Holder;
  readonly isMine: boolean;
}

interface Wish {
  /** The handover whose message says that they took it; of any other a post in their channel says so. */
  readonly saidBy?: string;
  /** The state in which they saw it when they said that they take it from somebody, by `dutyState`. */
  readonly seen?: string;
}

/** Gives a person the watch where nobody has it, or where it is still as they saw it. */
export async function takeDuty(
  caller: Caller,
  context: Needs<"clock" | "duty" | "server">,
  { saidBy, seen }: Wish = {},
): Promise<WantedDuty> {
  const { by: shown, at } = await doerOf(caller, context);
  const who = { userId: caller.userId, ...(shown !== undefined && { name: shown }) };
  const duty = await context.duty.change(caller.guildId, (current) => {
    const { holder: before, last } = current;
    const isFree = before === undefined || dutyState(current) === seen;
    if (!isFree || before?.userId === caller.userId) return current;
    return takenBy(current, who, at, last !== undefined && last.id === saidBy ? undefined : caller.channelId);
  });
  const holder = duty.holder ?? { ...who, since: at };
  return { duty, holder, isMine: holder.userId === caller.userId };
}

export function yours({ since }: Holder): Markdown {
  return md`The watch is yours since ${discordTime(since)}. \`/duty handover\` hands it over.`;
}

export function theirs({ name: shown, since }: Holder): Markdown {
  return md`${name(shown)} has the watch since ${discordTime(since)}. Taking it is posted here.`;
}
