import type { PolledSource } from "../../domain/followed-source.ts";
import type { Guild, Watchlist } from "../../domain/guild.ts";
import { emptyMemory } from "../../domain/known-item.ts";
import { lowestSeverity, lowestThat } from "../../domain/severity.ts";
import type { PollState } from "../../domain/source.ts";
import { testedChannel } from "../../domain/test-alert.ts";
import type { Body } from "../../ingest/threads/read-body.ts";
import { minuteMs } from "../../lib/durations.ts";
import type { PollDeps } from "../../pipeline/poll-deps.ts";
import type { ScheduleDeps } from "../../pipeline/schedule-deps.ts";
import type { Sender } from "../../ports/chat.ts";
import type { Guilds } from "../../ports/guild-records.ts";

/** The canary's guild, channel, source and watch, all by the one name that no id of Discord's and no source's can be. */
export const canaryId = "canary";

export const canarySource = inventedSource(canaryId, "Canary");
export const canaryWatchlist = inventedWatchlist(canaryId, "Canary", 'title:"canary of steppewatch"');

/** Marked as a sample: what a crash leaves of it is swept out at the next start, and no watch is ever tried on it. */
export function inventedSource(guildId: string, name: string): PolledSource {
  return {
    key: canaryId,
    owner: guildId,
    url: "https://canary.invalid/feed",
    kind: "feed",
    reach: { kind: "direct" },
    cadence: { kind: "every", ms: minuteMs },
    follows: [{ guildId, face: { id: canaryId, name, handling: "open", sample: true }, tags: [] }],
  };
}

/** Of a severity that no limit holds back. */
export function inventedWatchlist(guildId: string, name: string, query: string): Watchlist {
  const severity = lowestThat("neverHeld");
  return { guildId, watches: [{ id: canaryId, name, query, severity, createdAt: 0, createdBy: "steppewatch" }] };
}

/** The guilds as alerting sees them: the stored ones, the canary's and those of test alerts, which no list of guilds ever shows. */
export function withInventedGuilds(guilds: Guilds): Guilds {
  return {
    get: async (id) => inventedGuild(id) ?? guilds.get(id),
    change: (id, edit) => guilds.change(id, edit),
  };
}

/** Its only route leads to the one channel, without a ping, and holds nothing back. */
function inventedGuild(id: string): Guild | undefined {
  const channelId = id === canaryId ? canaryId : testedChannel(id);
  if (channelId === undefined) return undefined;
  const routes = [{ channelId, severity: lowestSeverity }];
  return { id, name: "Canary", awake: true, routes, access: {}, joinedAt: 0 };
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

export function canaryFeed(now: number): Body {
  const title = `The canary of Steppewatch sings at ${new Date(now).toISOString()}`;
  return inventedFeed(title, "Invented, to see that what matches comes out.", now);
}

/** A feed of one invented item, published now. Its words go into XML as they are. */
export function inventedFeed(title: string, text: string, now: number): Body {
  const date = new Date(now).toUTCString();
  const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Canary</title><item><guid>canary-${now}</guid><title>${title}</title><description>${text}</description><pubDate>${date}</pubDate></item></channel></rss>`;
  return {
    bytes: new TextEncoder().encode(rss),
    contentType: "application/rss+xml",
    url: canarySource.url,
    sourceKey: canaryId,
    now,
  };
}
