import { openBulletin } from "../../alerts/open-bulletin.ts";
import { quietUntil, routeOf } from "../../alerts/route-wait.ts";
import { label, md, plainText } from "../../chat/text.ts";
import type { Bulletin, LiveCard } from "../../domain/bulletin.ts";
import { digest } from "../../lib/digest.ts";
import { minuteMs } from "../../lib/durations.ts";
import type { Bulletins } from "../../ports/alert-records.ts";
import type { Channels } from "../../ports/chat.ts";
import type { Guilds } from "../../ports/guild-records.ts";

export interface ThreadDeps {
  readonly bulletins: Bulletins & { cards(): readonly LiveCard[] };
  readonly channels: Pick<Channels, "openThread">;
  readonly guilds: Pick<Guilds, "get">;
}

/** A thread that could not be opened is tried again so late, in milliseconds. */
const againMs = 10 * minuteMs;

/**
 * Opens a thread under each live card, and lists in it what the card took, some at a time; answers the lists that are to be
 * posted. A list's id is made of the card and of where in it the list begins, so that a crash lists nothing twice. Quiet hours of
 * the card's channel are left to pass.
 */
export async function openSurgeThreads(now: number, deps: ThreadDeps): Promise<readonly Bulletin[]> {
  const lists: Bulletin[] = [];
  for (const card of deps.bulletins.cards()) {
    const guild = await deps.guilds.get(card.guildId);
    if (guild !== undefined && quietUntil(routeOf(guild, card.channelId), undefined, now) !== undefined) continue;
    const channelId = await listedIn(card, now, deps);
    if (channelId !== undefined && card.surge.threaded < card.entries.length)
      lists.push(await listIn(channelId, card, now, deps));
  }
  return lists;
}

/** The thread; the card's own channel where nobody may post in the thread any more, less often. */
async function listedIn(card: LiveCard, now: number, deps: ThreadDeps): Promise<string | undefined> {
  const { threadId, threadShutAt, endedAt } = card.surge;
  if (threadShutAt === undefined) return threadId ?? openThread(card, now, deps);
  return endedAt !== undefined || now - threadShutAt >= againMs ? card.channelId : undefined;
}

async function openThread(
  card: LiveCard,
  now: number,
  { bulletins, channels }: ThreadDeps,
): Promise<string | undefined> {
  const { id, channelId, messageId, delivery, surge } = card;
  const rests = surge.threadTriedAt !== undefined && now - surge.threadTriedAt < againMs;
  if (messageId === undefined || delivery.state !== "delivered" || rests) return undefined;
  const watch = plainText(surge.watchName);
  const name = watch === "" ? label`Surge` : label`Surge: ${watch}`;
  const opened = await channels.openThread(channelId, messageId, name, {
    content: md`What this surge brings is listed here. \`/alert show\` opens each, with its buttons.`,
  });
  const threadId = "threadId" in opened ? opened.threadId : undefined;
  await bulletins.change(id, (current) => {
    if (current.surge === undefined) return current;
    const known = threadId === undefined ? { threadTriedAt: now } : { threadId };
    const revision = current.surge.revision + (threadId === undefined ? 0 : 1);
    return { ...current, surge: { ...current.surge, ...known, revision } };
  });
  return threadId;
}

async function listIn(channelId: string, card: LiveCard, now: number, { bulletins }: ThreadDeps): Promise<Bulletin> {
  const { threaded } = card.surge;
  const id = digest("surge-list", card.id, String(threaded));
  const known = await bulletins.get(id);
  const entries = card.entries.slice(threaded);
  const list: Bulletin =
    known ?? openBulletin({ id, guildId: card.guildId, channelId, why: "surge", entries, listOf: card.id }, now);
  if (known === undefined) await bulletins.put(list);
  await bulletins.change(card.id, (current) => {
    if (current.surge === undefined) return current;
    const shut = current.surge.threadShutAt !== undefined && { threadShutAt: now };
    return { ...current, surge: { ...current.surge, ...shut, threaded: threaded + list.entries.length } };
  });
  return list;
}
