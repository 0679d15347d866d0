import { isDeepStrictEqual } from "node:util";
import { openBulletin } from "../../alerts/open-bulletin.ts";
import { destinationsFor } from "../../alerts/queue-alert.ts";
import { type BrakeBulletin, type Bulletin, isBehind, withShown } from "../../domain/bulletin.ts";
import type { Guild } from "../../domain/guild.ts";
import type { Match } from "../../domain/match.ts";
import type { BrakeNotice } from "../../domain/notice.ts";
import { noticeChannels } from "../../domain/notice-channels.ts";
import { shownHeld } from "../../domain/shown-item.ts";
import { digest } from "../../lib/digest.ts";
import type { Channels } from "../../ports/chat.ts";
import type { Repositories } from "../../ports/repositories.ts";

export interface BrakeNoticeDeps {
  readonly repositories: Pick<Repositories, "bulletins" | "guilds" | "inbox">;
  readonly channels: Pick<Channels, "sharedReaders">;
}

/** A notice lists so many; `/source show` more. */
const mostShown = 8;

/**
 * Says of each source what the brake holds, and brings what was said up to date; answers what is to be posted or edited. A notice's
 * id is made of when the oldest of it matched: a crash, or another flood before anybody decided, finds the same message.
 */
export async function brakeNotices(now: number, deps: BrakeNoticeDeps): Promise<readonly Bulletin[]> {
  const { bulletins, guilds, inbox } = deps.repositories;
  const held = (await inbox.held()).filter(({ heldFor = "brake" }) => heldFor === "brake");
  const current = new Map<string, Bulletin>();
  for (const matches of Map.groupBy(held, ({ guildId, item }) => `${guildId} ${item.sourceKey}`).values()) {
    const guild = await guilds.get(matches[0]?.guildId ?? "");
    const said = guild && (await sayHeld(matches, guild, now, deps));
    if (said !== undefined) current.set(said.id, said);
  }
  const over = (await bulletins.ofBrake()).filter(({ id }) => !current.has(id));
  const settled = await Promise.all(over.map((one) => (one.notice.decided ? one : settle(one, now, deps))));
  return [...current.values(), ...settled.filter(isBehind)];
}

async function sayHeld(
  matches: readonly Match[],
  guild: Guild,
  now: number,
  deps: BrakeNoticeDeps,
): Promise<Bulletin | undefined> {
  const { bulletins } = deps.repositories;
  const [first] = matches;
  const since = Math.min(...matches.map(({ matchedAt }) => matchedAt));
  const id = digest("brake", guild.id, first?.item.sourceKey ?? "", String(since));
  const known = await bulletins.get(id);
  const channelId = known?.channelId ?? noticeChannels(guild)[0];
  if (channelId === undefined) return undefined;
  const notice = await noticeOf(matches, channelId, guild, deps);
  if (known === undefined) {
    const opened = openBulletin({ id, guildId: guild.id, channelId, why: "notice", entries: [], notice }, now);
    await bulletins.put(opened);
    return opened;
  }
  return isDeepStrictEqual(known.notice, notice) ? known : bulletins.change(id, (current) => saying(current, notice));
}

/** Its message is behind from then on. */
export function saying<Said extends Bulletin>(bulletin: Said, notice: BrakeNotice): Bulletin {
  return withShown({ ...bulletin, notice }, ({ revision }) => ({ revision: revision + 1 }));
}

/** Titles only of what goes to a channel that everyone can see who reads the notice. */
async function noticeOf(
  matches: readonly Match[],
  channelId: string,
  guild: Guild,
  { channels }: BrakeNoticeDeps,
): Promise<BrakeNotice> {
  const inOrder = matches.toSorted((a, b) => a.matchedAt - b.matchedAt || a.place - b.place);
  const meant = inOrder.map((match) => destinationsFor(match.watches, guild).map((one) => one.channelId));
  const seen = await channels.sharedReaders(channelId, [...new Set(meant.flat())]);
  const visible = inOrder.filter(
    ({ source }, at) => source.handling !== "restricted" && meant[at]?.some((id) => seen.has(id)),
  );
  const last = inOrder.at(-1);
  return {
    code: "brake",
    sourceKey: last?.item.sourceKey ?? "",
    sourceId: last?.source.id ?? "",
    source: last?.source.name ?? "",
    items: matches.length,
    until: last?.matchedAt ?? 0,
    shown: visible.slice(-mostShown).map(shownHeld),
  };
}

/** A crash came between the decision and its notice, or a later notice lists the rest. */
async function settle({ id, ...one }: BrakeBulletin, now: number, deps: BrakeNoticeDeps): Promise<Bulletin> {
  const { notice } = one;
  const decided = { what: "elsewhere", at: now, items: notice.items } as const;
  const settled = await deps.repositories.bulletins.change(id, (current) => saying(current, { ...notice, decided }));
  return settled ?? { id, ...one };
}
