import { gatherSurges } from "../../src/alerts/gather-surges.ts";
import type { SurgeDeps } from "../../src/alerts/surge.ts";
import { takeMatch } from "../../src/alerts/take-match.ts";
import { openSurgeThreads } from "../../src/app/jobs/open-surge-threads.ts";
import { bulletinCard } from "../../src/chat/bulletin-card.ts";
import { deliverBulletin } from "../../src/deliver/deliver-bulletin.ts";
import { type Bulletin, shows, takesFrom } from "../../src/domain/bulletin.ts";
import type { RawItem } from "../../src/domain/item.ts";
import type { Severity } from "../../src/domain/severity.ts";
import type { ThreadOutcome } from "../../src/domain/thread-outcome.ts";
import type { Message } from "../../src/ports/chat.ts";
import { aWorld, rawItem, type World } from "../world.ts";

const minuteMs = 60_000;
const surge = { stories: 8, withinMs: 15 * minuteMs, calmMs: 30 * minuteMs };

export interface RunningSurge {
  readonly world: World;
  /** Every edit of a message, newest last. */
  readonly edits: Message[];
  thread: ThreadOutcome;
  /** A poll with these items, after which ten minutes have gone, and what becomes of it. */
  bring(items: readonly Partial<RawItem>[], severity?: Severity): Promise<void>;
  /** As time does every some seconds: cards, threads, and what is to be posted. */
  tend(afterMs?: number): Promise<void>;
  /** What stands in a channel: the first line of each message. */
  said(channelId?: string): readonly string[];
}

/** One guild whose one watch takes everything, with live cards from the ninth story in 15 minutes on. */
export async function aSurge(): Promise<RunningSurge> {
  const world = await aWorld({ feed: [] });
  const { repositories, clock, discord } = world;
  const { bulletins, stories, inbox, guilds } = repositories;
  const deps: SurgeDeps = {
    surge,
    broughtBy: (channelId, watchId) => stories.broughtBy(channelId, watchId),
    isLive: (channelId, watchId) =>
      bulletins.cards().some((card) => card.channelId === channelId && takesFrom(card, watchId)),
    isOnLiveCard: (channelId, storyId) =>
      bulletins.cards().some((card) => card.channelId === channelId && shows(card, storyId)),
  };
  const edits: Message[] = [];
  const sender = {
    post: discord.post.bind(discord),
    readBack: discord.readBack.bind(discord),
    edit: async (channelId: string, messageId: string, message: Message) => {
      edits.push(message);
      return discord.edit(channelId, messageId, message);
    },
  };
  const sending = { sender, notify: async () => {}, clock, random: () => 0, nonceMemoryMs: 120_000 };
  const post = async ({ id }: Bulletin) => {
    for (let step = 0; step < 5; step += 1)
      if (
        (await deliverBulletin(id, { ...sending, bulletins, stories, drawBulletin: bulletinCard }, true)).kind ===
        "done"
      )
        return;
  };
  const running: RunningSurge = {
    world,
    edits,
    thread: { kind: "opened", threadId: "t1" },
    async bring(items, severity = "high") {
      world.feed = items.map((item) => rawItem({ published: new Date(clock.now()).toISOString(), ...item }));
      await world.poll();
      const takeDeps = { inbox, stories, guilds, news: world.news, burst: world.burst, clock, surge: deps };
      for (const match of await inbox.waiting()) {
        const watches = match.watches.map((watch) => ({ ...watch, severity }));
        await takeMatch({ ...match, watches }, takeDeps);
      }
      await world.deliver();
    },
    async tend(afterMs = 0) {
      await clock.sleep(afterMs);
      const now = clock.now();
      const gathered = await gatherSurges(now, { stories, bulletins, surge: deps });
      for (const bulletin of gathered.bulletins) await post(bulletin);
      await world.deliver();
      const channels = { openThread: async () => running.thread };
      for (const list of await openSurgeThreads(now, { bulletins, channels, guilds })) await post(list);
    },
    said: (channelId = "c1") =>
      discord.posts.filter((one) => one.channelId === channelId).map(({ message }) => message.content ?? ""),
  };
  return running;
}

export function items(count: number, begin = 0): readonly Partial<RawItem>[] {
  return Array.from({ length: count }, (_, index) => ({ title: `Invented item number ${begin + index}` }));
}
