import { takeMatch } from "../../src/alerts/take-match.ts";
import { alertCard } from "../../src/chat/alert-card.ts";
import { bulletinCard } from "../../src/chat/bulletin-card.ts";
import { replyCard } from "../../src/chat/reply-card.ts";
import { Outbox } from "../../src/deliver/outbox.ts";
import { openHttp } from "../../src/discord/discord-http.ts";
import { createDiscordSender } from "../../src/discord/send.ts";
import type { Guild } from "../../src/domain/guild.ts";
import { Match } from "../../src/domain/match.ts";
import type { DeliveryTrouble } from "../../src/domain/post-failure.ts";
import type { Alert, Story } from "../../src/domain/story.ts";
import type { Clock } from "../../src/lib/clock.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { openRepositories } from "../../src/store/open-repositories.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Failure } from "../discord-stand-in/failures.ts";
import { type DiscordStandIn, startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { until } from "../until.ts";
import { guild, joining, start } from "../world.ts";

const dayMs = 24 * 3_600_000;

/** Waits end as soon as they begin, and time goes on by as much; after `forMs` nothing is waited for any more. */
class LeapingClock implements Clock {
  #now = start;
  readonly #end: number;
  readonly waits: number[] = [];

  constructor(forMs: number) {
    this.#end = start + forMs;
  }

  now(): number {
    return this.#now;
  }

  elapsed(): number {
    return this.#now - start;
  }

  get isOver(): boolean {
    return this.#now >= this.#end;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.waits.push(ms);
    this.#now += Math.max(ms, 0);
    if (!this.isOver || signal?.aborted) return;
    await new Promise<void>((resolve) => signal?.addEventListener("abort", () => resolve(), { once: true }));
  }
}

export interface Posting {
  readonly standIn: DiscordStandIn;
  readonly clock: LeapingClock;
  readonly notices: readonly DeliveryTrouble[];
  readonly channelId: string;
  /** Takes an item with this title, and has its alert posted. */
  bring(title: string): Promise<void>;
  /** Changes what is stored of the story with this title, and has its cards looked at. */
  change(title: string, edit: (story: Story) => Story): Promise<void>;
  /** Until nothing waits, or the clock stands. */
  settle(): Promise<void>;
  alert(title: string): Promise<Alert>;
  /** The titles that are in the channel, as they came. */
  shown(): readonly string[];
  /** What the bot's messages there say, with embeds. */
  texts(): readonly string[];
  fail(failure: Failure): void;
  /** Ends what goes on, and forgets it; the stand-in stays. */
  clear(): Promise<void>;
}

/** The real outbox and the real client in front of the stand-in; hours of waiting pass at once. */
export async function aPosting(standIn: DiscordStandIn, forMs = 6 * 3_600_000): Promise<Posting> {
  const clock = new LeapingClock(forMs);
  const channelId = standIn.channel("alerts").id;
  const store = await openStore("memory:", { clock });
  const repositories = await openRepositories(store, {
    catalogue: [],
    retention: { stories: 90 * dayMs, seen: 90 * dayMs, items: 30 * dayMs, itemsMost: 1000 },
  });
  const home: Guild = { ...guild, routes: [{ channelId, severity: "low", mentionRoleId: "777777777777777777" }] };
  await repositories.guilds.welcome(home);
  const notices: DeliveryTrouble[] = [];
  const outbox = new Outbox({
    ...repositories,
    draw: alertCard,
    drawReply: replyCard,
    drawBulletin: bulletinCard,
    sender: createDiscordSender(openHttp({ token: standIn.token, apiUrl: standIn.apiUrl, timeoutMs: 2_000 })),
    notify: async (_, trouble) => void notices.push(trouble),
    clock,
    random: () => 0,
    nonceMemoryMs: 120_000,
    logger: createLogger("silent"),
  });
  const news = { find: () => joining(undefined), add: () => {} };
  const taking = { ...repositories, news, burst: { alerts: 1000, withinMs: 1000 }, clock };
  const titleOf = (text: string) => /news of (\w+)/u.exec(text)?.[1];
  const texts = () =>
    standIn.posts("alerts").map(({ content, embeds }) => [content, ...embeds.map((one) => one.description)].join("\n"));
  const storyOf = async (title: string) => {
    const stories = await repositories.stories.recent("g1", 100);
    const found = stories.find(({ reports }) => titleOf(reports[0]?.item.title ?? "") === title);
    if (found === undefined) throw new Error(`no story of ${title}`);
    return found;
  };
  return {
    standIn,
    clock,
    notices,
    channelId,
    async bring(title) {
      const match = matchOf(title, clock.now());
      await repositories.inbox.accept([match]);
      for (const story of await takeMatch(match, taking)) outbox.add(story);
    },
    async change(title, edit) {
      const changed = await repositories.stories.change((await storyOf(title)).id, edit);
      if (changed !== undefined) outbox.add(changed);
    },
    settle: () => until(() => outbox.size === 0 || clock.isOver),
    async alert(title) {
      const [alert] = (await storyOf(title)).alerts;
      if (alert === undefined) throw new Error(`no alert of ${title}`);
      return alert;
    },
    shown: () => texts().flatMap((text) => titleOf(text) ?? []),
    texts,
    fail: (failure) => standIn.failNext({ path: "/channels/*/messages", times: 100_000, ...failure }),
    async clear() {
      standIn.failures.clear();
      await outbox.stop();
      for (const post of standIn.posts()) standIn.remove(post);
      standIn.requests.length = 0;
      await store.close();
    },
  };
}

/** Discord remembers nonces, which are made from the ids of items: no two postings have the same. */
let made = 0;

function matchOf(title: string, now: number): Match {
  const id = `${title}-${++made}`;
  const full = `Invented news of ${title}`;
  const link = `https://news.example/${title}`;
  const item = { title: full, text: "", link, id, keys: [id], sourceKey: "s1", basis: "guid", seenAt: now };
  const hits = [{ field: "title", start: 0, end: 8, text: "Invented", term: "invented" }];
  return Match.parse({
    id,
    guildId: "g1",
    item,
    source: { id: "wire", name: "Wire", handling: "open" },
    watches: [{ watchId: "w1", name: "Invented", severity: "high", hits }],
    matchedAt: now,
  });
}

/** One channel for alerts, without limits of rate. */
export function aQuietDiscord(): Promise<DiscordStandIn> {
  const roles = [{ id: "777777777777777777", name: "desk", mentionable: true }];
  return startDiscordStandIn({
    guilds: [{ id: "1", roles, channels: [{ name: "alerts" }] }],
    rateLimits: [],
    globalPerSecond: 0,
  });
}
