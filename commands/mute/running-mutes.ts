import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { isAtLeast } from "../../src/domain/guild.ts";
import { type Mute, runningMutes } from "../../src/domain/mute.ts";
import { guildOf } from "../shared/guild-of.ts";

export interface NamedMute extends Mute {
  /** The story's short id or the watch's name. */
  readonly name: string;
}

/** What is muted now, with names that people know; what is gone from the store keeps its id, and is for those who edit. */
export async function runningMutesOf(
  caller: Caller,
  context: Needs<"alerts" | "clock" | "server" | "watches">,
): Promise<readonly NamedMute[]> {
  const running = runningMutes((await guildOf(caller, context.server)).mutes, context.clock.now());
  if (running.length === 0) return [];
  const { watches } = await context.watches.lists.of(caller.guildId);
  const named = await Promise.all(
    running.map(async (mute) => {
      const watch = watches.find(({ id }) => id === mute.id)?.name;
      return { mute, name: mute.kind === "watch" ? watch : (await context.alerts.stories.get(mute.id))?.shortId };
    }),
  );
  return named.flatMap(({ mute, name }) =>
    name === undefined && !isAtLeast("watchlist-editor", caller.level) ? [] : [{ ...mute, name: name ?? mute.id }],
  );
}
