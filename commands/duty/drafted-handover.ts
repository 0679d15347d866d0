import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import type { Duty } from "../../src/domain/duty.ts";
import type { Guild } from "../../src/domain/guild.ts";
import type { Handover, HandoverLines } from "../../src/domain/handover.ts";
import { shownName } from "../shared/shown-name.ts";

/** A person's handover in the channel where they are. */
export async function draftedHandover(
  { holder }: Duty,
  lines: HandoverLines,
  caller: Caller,
  guild: Guild,
  context: Needs<"duty">,
): Promise<Handover> {
  const by = shownName(caller, guild);
  const shown = holder && { since: holder.since, isOther: holder.userId !== caller.userId };
  return {
    ...(await context.duty.draft(guild, caller.channelId, caller.sees)),
    lines,
    ...(by !== undefined && { by }),
    ...(shown && { holder: { ...shown, ...(holder?.name !== undefined && { name: holder.name }) } }),
  };
}
