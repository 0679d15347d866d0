import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import type { FollowedSource } from "../../src/domain/followed-source.ts";
import type { BrakeNotice } from "../../src/domain/notice.ts";
import { shownHeld } from "../../src/domain/shown-item.ts";

/** What is held of a source until somebody decides: how many items, and those that the caller may see, the newest first. */
export interface HeldOf {
  readonly items: number;
  readonly shown: BrakeNotice["shown"];
}

/** Those that go to a channel which the caller sees; of a restricted source none. */
export async function heldOf(
  { key }: FollowedSource,
  caller: Pick<Caller, "guildId" | "sees">,
  context: Needs<"sources">,
): Promise<HeldOf> {
  const held = await context.sources.held.of(caller.guildId, key);
  const channels = [...new Set(held.flatMap(({ channelIds }) => channelIds))];
  const seen = await Promise.all(channels.map((id) => caller.sees(id)));
  const isSeen = (id: string) => seen[channels.indexOf(id)] === true;
  const visible = held.filter(
    ({ source, channelIds }) => source.handling !== "restricted" && channelIds.some((id) => isSeen(id)),
  );
  const newest = visible.toSorted((a, b) => b.matchedAt - a.matchedAt || b.place - a.place);
  return { items: held.length, shown: newest.map(shownHeld) };
}
