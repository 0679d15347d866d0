import { setTimeout as pause } from "node:timers/promises";
import { NameFinder } from "../../src/app/name-finder.ts";
import { queryWorld } from "../../src/app/query-world.ts";
import { readGist } from "../../src/app/read-gist.ts";
import { WatchIndex } from "../../src/app/watch-index.ts";
import { accountLine } from "../../src/chat/words/account-line.ts";
import { openHttp } from "../../src/discord/discord-http.ts";
import { createDiscordSender } from "../../src/discord/send.ts";
import type { PolledSource } from "../../src/domain/followed-source.ts";
import type { Guild } from "../../src/domain/guild.ts";
import type { Item } from "../../src/domain/item.ts";
import { readBody } from "../../src/ingest/threads/read-body.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { pollSource } from "../../src/pipeline/poll-source.ts";
import type { Notify, Outgoing } from "../../src/ports/chat.ts";
import { aGuild, buildEngine } from "../build-engine.ts";
import { VirtualClock } from "../deliver/virtual-clock.ts";
import type { Message } from "../discord-stand-in/discord-objects.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { shippedSettings } from "../shipped-settings.ts";
import { analystDay, type DayItem, daySources } from "./analyst-day-items.ts";

const midnight = Date.parse("2026-03-02T00:00:00Z");
const minuteMs = 60_000;
const role = { id: "777777777777777777", name: "desk", mentionable: true };

export interface LivedDay {
  readonly end: number;
  /** How many items there were. */
  readonly items: number;
  /** The account of the day, as `/status` tells it after the last item. */
  readonly today: string;
  channel(name: string): readonly Message[];
}

/** The shipped watches and facts, two routes with quiet hours, and a day's items at their minutes, all on a clock of its own. */
export async function liveThroughDay(seed: number): Promise<LivedDay> {
  const clock = new VirtualClock(midnight);
  const guild = { id: "100", roles: [role], channels: [{ name: "alerts" }, { name: "critical" }, { name: "ops" }] };
  const standIn = await startDiscordStandIn({ guilds: [guild], rateLimits: [], globalPerSecond: 0 }, clock);
  const idOf = (name: string) => standIn.channel(name).id;
  const sender = createDiscordSender(openHttp(standIn));
  const notify: Notify = async (_guild, content) => void (await sender.post(idOf("ops"), { content }, "n"));
  const { publish, status } = await openEngine(clock, idOf, { sender, notify });
  const settle = async () => {
    for (let still = 0, last = -1; still < 3; last = standIn.requests.length) {
      await pause(2);
      still = standIn.requests.length === last ? still + 1 : 0;
    }
  };

  const items = analystDay(seed);
  for (const [number, item] of items.entries()) {
    await clock.runUntil(midnight + item.at * minuteMs);
    await publish(item, number);
    await settle();
  }
  const { today } = await status();
  for (let hour = 24; hour <= 31; hour += 1) {
    await clock.runUntil(midnight + hour * 60 * minuteMs);
    await settle();
  }
  await standIn.stop();
  return {
    end: clock.now(),
    items: items.length,
    today: accountLine(today),
    channel: (name) => standIn.channel(name).messages,
  };
}

async function openEngine(
  clock: VirtualClock,
  idOf: (name: string) => string,
  out: Pick<Outgoing, "sender" | "notify">,
) {
  const settings = shippedSettings;
  const quiet = { from: 22 * 60, to: 6 * 60, zone: "Asia/Dushanbe", bypass: "critical" } as const;
  const routes: Guild["routes"] = [
    { channelId: idOf("alerts"), severity: "low", quiet },
    { channelId: idOf("critical"), severity: "critical", mentionRoleId: role.id },
  ];
  const prepared = await buildEngine({
    guilds: [aGuild({ id: "100", routes })],
    out,
    // Here already: hours pass while the reader would be loaded, and the canary would be missed.
    readBody: async (body) => readBody(body),
    random: () => 0.5,
    clock,
    logger: createLogger("warn"),
  });
  const { engine, context } = await prepared.start();
  const { pollStates, seenItems, inbox, itemLog, recentItems, watchlists } = engine.repositories;
  const matching = new WatchIndex(queryWorld(settings), clock);
  matching.update(await watchlists.of("100"));
  const names = new NameFinder(settings.facts, clock);
  const polling = { floorMs: 0, backfillMs: 86_400_000, jitter: 0, brake: 1_000 };
  const reading = {
    pollStates,
    seenItems,
    inbox,
    itemLog,
    recentItems,
    matching,
    polling,
    clock,
    random: () => 0.5,
    enrich: engine.enrich,
  };
  const gist = readGist(settings, names);
  return {
    status: () => context.account.status("100"),
    async publish(item: DayItem, number: number) {
      const items = [itemOf(item, number, clock.now())];
      await pollSource(sourceOf(item), {
        ...reading,
        gist,
        read: async () => ({ kind: "read", items, validators: {} }),
      });
      await engine.alerts.clearInbox();
    },
  };
}

function sourceOf({ source }: DayItem): PolledSource {
  const { name, handling } = daySources[source];
  const follows = [{ guildId: "100", face: { id: source, name, handling }, tags: [] }];
  return {
    key: source,
    owner: "100",
    url: `https://${source}.example/feed`,
    kind: "feed",
    reach: { kind: "direct" },
    cadence: { kind: "every", ms: 600_000 },
    follows,
  };
}

function itemOf({ source, language, title, text }: DayItem, number: number, now: number): Item {
  const id = number.toString(16).padStart(16, "0");
  const published = new Date(now - 4 * minuteMs).toISOString();
  const link = `https://${source}.example/${number}`;
  return {
    id,
    keys: [id],
    sourceKey: source,
    basis: "guid",
    guid: id,
    title,
    text,
    link,
    language,
    published,
    seenAt: now,
  };
}
