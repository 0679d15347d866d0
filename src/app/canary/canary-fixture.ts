import type { PolledSource } from "../../domain/followed-source.ts";
import type { Guild, Watchlist } from "../../domain/guild.ts";
import { emptyMemory } from "../../domain/known-item.ts";
import { lowestSeverity, lowestThat } from "../../domain/severity.ts";
import type { PollState } from "../../domain/source.ts";
import type { Body } from "../../ingest/threads/read-body.ts";
import { minuteMs } from "../../lib/durations.ts";
import type { PollDeps } from "../../pipeline/poll-deps.ts";
import type { ScheduleDeps } from "../../pipeline/schedule-deps.ts";
import type { Sender } from "../../ports/chat.ts";
import type { Guilds } from "../../ports/guild-records.ts";

/** The canary's guild, channel, source and watch, all by the one name that no id of Discord's and no source's can be. */
export const canaryId = "canary";

/** Marked as a sample: what a crash leaves of it is swept out at the next start, and no watch is ever tried on it. */
export const canarySource: PolledSource = {
  key: canaryId,
  url: "https://canary.invalid/feed",
  kind: "feed",
  reach: { kind: "direct" },
  cadence: { kind: "every", ms: minuteMs },
  follows: [
    {
      guildId: canaryId,
      face: { id: canaryId, name: "Canary", handling: "open", sample: true },
      tags: [],
    },
  ],
};

/** Of a severity that no limit holds back. */
export const canaryWatchlist: Watchlist = {
  guildId: canaryId,
  watches: [
    {
      id: canaryId,
      name: "Canary",
      query: 'title:"canary of steppewatch"',
      severity: lowestThat("neverHeld"),
      createdAt: 0,
      createdBy: "steppewatch",
    },
  ],
};

const canaryGuild: Guild = {
  id: canaryId,
  name: "Canary",
  awake: true,
  routes: [{ channelId: canaryId, severity: lowestSeverity }],
  access: {},
  joinedAt: 0,
};

/** The guilds as alerting sees them: the stored ones, and the canary's, which no list of guilds ever shows. */
export function withCanaryGuild(guilds: Guilds): Guilds {
  return {
    get: async (id) => (id === canaryId ? canaryGuild : guilds.get(id)),
    change: (id, edit) => guilds.change(id, edit),
  };
}

/** A sender that takes the canary's posts itself: they reach nobody. */
export function withCanarySender(sender: Sender): Sender {
  return {
    post: async (channelId, message, nonce, replyTo) =>
      channelId === canaryId ? { kind: "posted", messageId: nonce } : sender.post(channelId, message, nonce, replyTo),
    edit: async (channelId, messageId, message) =>
      channelId === canaryId ? { kind: "posted", messageId } : sender.edit(channelId, messageId, message),
    readBack: async (channelId, shortId, since) =>
      channelId === canaryId ? { kind: "absent" } : sender.readBack(channelId, shortId, since),
  };
}

/** Between two flights: never due by itself. */
export const canaryAtRest: PollState = { key: canaryId, validators: {}, nextPollAt: 0, failures: 0, endedAt: 0 };

/** What is polled, with the canary's source. */
export function withCanarySource(sources: ScheduleDeps["sources"]): ScheduleDeps["sources"] {
  return {
    polled: () => [...sources.polled(), canarySource],
    onPolledChange: (listener) => sources.onPolledChange(listener),
  };
}

/** Its own small memory beside the real inbox and stories: every flight is a first one, and nothing of it is kept. */
export const canaryMemory: Pick<PollDeps, "pollStates" | "seenItems" | "itemLog" | "recentItems"> = {
  pollStates: { get: async () => undefined, save: async () => {}, all: async () => [] },
  seenItems: { recall: async () => emptyMemory, wantedBefore: async () => new Map(), mark: async () => {} },
  itemLog: { note: async () => {}, find: async () => [] },
  recentItems: { note: async () => {} },
};

/** A feed of one invented item, published now. */
export function canaryFeed(now: number): Body {
  const date = new Date(now);
  const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Canary</title><item><guid>canary-${now}</guid><title>The canary of Steppewatch sings at ${date.toISOString()}</title><description>Invented, to see that what matches comes out.</description><pubDate>${date.toUTCString()}</pubDate></item></channel></rss>`;
  return {
    bytes: new TextEncoder().encode(rss),
    contentType: "application/rss+xml",
    url: canarySource.url,
    sourceKey: canaryId,
    now,
  };
}
