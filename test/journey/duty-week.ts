import { setTimeout as pause } from "node:timers/promises";
import { PermissionFlagsBits } from "discord.js";
import { actions } from "../../commands/actions.ts";
import { commands } from "../../commands/commands.ts";
import { NameFinder } from "../../src/app/name-finder.ts";
import { queryWorld } from "../../src/app/query-world.ts";
import { readGist } from "../../src/app/read-gist.ts";
import { pendingInGuild } from "../../src/app/reports/pending-in-guild.ts";
import { WatchIndex } from "../../src/app/watch-index.ts";
import { bulletinCard } from "../../src/chat/bulletin-card.ts";
import { accountLine } from "../../src/chat/words/account-line.ts";
import { openDiscordIn } from "../../src/discord/open-discord-in.ts";
import { openDiscordOut } from "../../src/discord/open-discord-out.ts";
import type { Source } from "../../src/domain/source.ts";
import type { Watch } from "../../src/domain/watch.ts";
import { readBody } from "../../src/ingest/threads/read-body.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { pollSource } from "../../src/pipeline/poll-source.ts";
import { openStore } from "../../src/store/open-store.ts";
import { foldAccount } from "../alerts/fold-account.ts";
import type { StartedEngine } from "../build-engine.ts";
import { aGuild, buildEngine } from "../build-engine.ts";
import type { Message } from "../discord-stand-in/discord-objects.ts";
import type { Person } from "../discord-stand-in/person.ts";
import { buttonsOf } from "../discord-stand-in/seen-message.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { shippedSettings } from "../shipped-settings.ts";
import { until } from "../until.ts";
import { type PlaceName, places, weekItem, weekSources } from "./duty-week-items.ts";
import { LeapingClock } from "./leaping-clock.ts";
import { Seeded } from "./seeded.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const leapMs = 36 * minuteMs;
const analysts = "777777777777777777";
const servers = ["100", "200"] as const;
const people = ["Dana", "Bo", "Cem", "Dil", "Eve"] as const;
const { ViewChannel, ManageGuild } = PermissionFlagsBits;

/** One handover as its channel has it, and what its stories come to one by one at that moment. */
export interface SeenHandover {
  readonly serverId: string;
  readonly message: Message;
  /** What its file says; empty where it has none. */
  readonly file: string;
  readonly folded: string;
}

export interface LivedWeek {
  readonly items: number;
  readonly handovers: readonly SeenHandover[];
  /** How often nobody took a watch in time. */
  readonly missed: number;
  /** Short ids of the alerts of a server that are in its closed channel, and the titles of what is restricted. */
  hidden(serverId: string): Promise<{ readonly closed: readonly string[]; readonly titles: readonly string[] }>;
  /** Of the other server's alerts. */
  shortIds(serverId: string): Promise<readonly string[]>;
  channel(name: string): readonly Message[];
  stop(): Promise<void>;
}

/** A week of two servers: 40 items a day in nine languages, three handovers a day by five people, and a restart in the middle. */
export async function liveThroughWeek(seed: number, days = 7): Promise<LivedWeek> {
  const random = new Seeded(seed);
  const bot = await aBotOfTwoServers();
  const team = new Team(bot, random);
  const handovers: SeenHandover[] = [];
  let items = 0;
  let missed = 0;
  for (let shift = 0; shift < days * 3; shift += 1) {
    for (let done = 0; done < 8 * hourMs; done += leapMs) {
      await bot.publish(weekItem(items++, bot.clock.now(), random));
      await bot.clock.leap(leapMs);
      await bot.settle();
    }
    if (shift === Math.floor(days * 1.5)) await bot.restart();
    for (const serverId of servers) {
      await team.work(serverId, shift);
      handovers.push(await team.handOver(serverId, shift));
      if (shift % 5 === 4) {
        missed += 1;
        await bot.clock.leap(leapMs);
        await bot.settle();
      }
      await team.take(serverId, shift);
    }
  }
  return { ...bot.after, items, handovers, missed };
}

type Bot = Awaited<ReturnType<typeof aBotOfTwoServers>>;

/** Five people who look after both servers in turns. */
class Team {
  readonly #bot: Bot;
  readonly #random: Seeded;

  constructor(bot: Bot, random: Seeded) {
    this.#bot = bot;
    this.#random = random;
  }

  /** Somebody acknowledges, dismisses and takes over a few of the newest alerts. */
  async work(serverId: string, shift: number): Promise<void> {
    const dana = this.#on(`alerts-${serverId}`, shift);
    const open = this.#bot.channel(`alerts-${serverId}`).filter((one) => labels(one).includes("Acknowledge"));
    for (const message of open.slice(-9)) {
      if (!labels(message).includes("Acknowledge") || !labels(message).includes("Not relevant")) continue;
      const kind = this.#random.between(0, 5);
      if (kind < 3) await dana.click(message, "Acknowledge");
      else if (kind === 3) await dana.click(await dana.click(message, "More"), "Assign to me");
      else if (kind === 4) await dana.submit(await dana.click(message, "Not relevant"), { why: "" });
    }
    await this.#bot.settle();
  }

  async handOver(serverId: string, shift: number): Promise<SeenHandover> {
    const { posts, settle, folded } = this.#bot;
    const name = `duty-${serverId}`;
    const before = posts(name).length;
    const bo = this.#on(name, shift);
    const since = await this.#bot.sinceLast(serverId);
    // What is on its way is posted first: between this sum and the message's own it would change its name.
    for (let tries = 0; tries < 400 && (await folded(serverId, since)).includes("waiting"); tries += 1) await pause(25);
    const line = await folded(serverId, since);
    const preview = await bo.slash("duty handover");
    await bo.submit(await bo.click(preview, "Write three lines and hand over"), {
      think: `Shift ${shift + 1}: the roads matter more than the checks`,
      next: "Ask the wire for the number of trucks",
      waiting: shift % 2 === 0 ? "an answer of the ministry" : "",
    });
    const handedOver = () => posts(name).find(({ content }, at) => at >= before && content.includes("hands over"));
    await until(() => handedOver() !== undefined);
    await settle();
    const message = handedOver();
    if (message === undefined) throw new Error(`no handover was posted in ${name} after shift ${shift}`);
    return { serverId, message, file: await this.#bot.fileOfLast(serverId), folded: line };
  }

  async take(serverId: string, shift: number): Promise<void> {
    const { posts, settle } = this.#bot;
    const next = this.#on(`duty-${serverId}`, shift + 1);
    const card = posts(`duty-${serverId}`).findLast((one) => labels(one).includes("I have the watch"));
    if (card === undefined) throw new Error("there is no handover to take");
    await next.click(card, "I have the watch");
    await until(() => !labels(card).includes("I have the watch"));
    await settle();
  }

  #on(channel: string, shift: number): Person {
    const name = people[shift % people.length] ?? "Dana";
    return this.#bot.person(channel, { name, roleIds: [analysts], permissions: ManageGuild });
  }
}

/** Of the buttons that can be pressed. */
function labels(message: Message): readonly string[] {
  return buttonsOf(message).flatMap(({ label, disabled }) => (label == null || disabled ? [] : [label]));
}

async function aBotOfTwoServers() {
  const clock = new LeapingClock(Date.parse("2026-03-02T05:00:00Z"));
  const standIn = await startDiscordStandIn(
    {
      guilds: servers.map((id) => ({
        id,
        roles: [{ id: analysts, name: "Analysts" }],
        everyonePermissions: ViewChannel,
        channels: ["alerts", "closed", "duty", "ops"].map((name) => ({ name: `${name}-${id}` })),
      })),
      rateLimits: [],
      globalPerSecond: 0,
    },
    clock,
  );
  const idOf = (name: string) => standIn.channel(name).id;
  for (const id of servers)
    standIn.setOverwrites(standIn.channel(`closed-${id}`), [
      { id, type: "role", allow: 0n, deny: ViewChannel },
      { id: analysts, type: "role", allow: ViewChannel, deny: 0n },
      { id: standIn.world.bot.id, type: "member", allow: ViewChannel, deny: 0n },
    ]);
  const logger = createLogger("error");
  const guilds = servers.map((id) =>
    aGuild({ id, routes: [{ channelId: idOf(`alerts-${id}`), severity: "low" }], opsChannelId: idOf(`ops-${id}`) }),
  );
  const newReference = () => "ref-1";
  const access = { token: standIn.token, apiUrl: standIn.apiUrl };
  const known = { get: async (guildId: string) => guilds.find(({ id }) => id === guildId) };
  const out = openDiscordOut(access, { guilds: known, clock: systemClock, logger, newReference });
  const store = await openStore("memory:", { clock });
  const begin = async () => {
    const prepared = await buildEngine({
      ...{ guilds, out, store, clock, logger, random: () => 0.5, catalogue: deadSources },
      readBody: async (body) => readBody(body),
    });
    const started = await prepared.start();
    for (const id of servers)
      await started.engine.repositories.watchlists.change(id, () => watchesOf(idOf(`closed-${id}`)));
    const discord = openDiscordIn(
      { ...access, commands, actions, patienceMs: 20_000, longestMs: 20_000 },
      {
        ...{ out, run: { context: started.context, logger, newReference }, clock: systemClock, isAllowed: () => true },
        ...{ onGuildJoin: async () => false, onChannelDelete: async () => {}, onRoles: async () => {} },
        ...{ onWritable: async () => {}, onAnswerRefused: () => {}, onAccessChange: () => {} },
        ...{ onGuildLeave: async () => {}, onReady: async () => {} },
      },
    );
    await discord.ready();
    return { ...started, discord, publish: await publisher(started, clock) };
  };
  let life = await begin();
  const end = async () => {
    await life.discord.close();
    await life.engine.stop();
  };
  const settle = async () => {
    for (let still = 0, last = -1; still < 3; ) {
      await pause(3);
      const now = standIn.requests.length + life.engine.alerts.waiting;
      still = now === last ? still + 1 : 0;
      last = now;
    }
  };
  while (standIn.registrations === 0) await pause(5);
  const storiesOf = (serverId: string) => life.engine.repositories.stories.recent(serverId, 10_000);
  return {
    clock,
    settle,
    publish: (item: ReturnType<typeof weekItem>) => life.publish(item),
    person: standIn.person.bind(standIn),
    posts: (name: string) => standIn.posts(name),
    channel: (name: string) => standIn.channel(name).messages,
    sinceLast: async (serverId: string) =>
      (await life.engine.repositories.duties.of(serverId)).last?.at ?? clock.now() - 24 * hourMs,
    async fileOfLast(serverId: string) {
      const { duties, bulletins } = life.engine.repositories;
      const bulletin = await bulletins.get((await duties.of(serverId)).last?.id ?? "");
      const { files = [] } = bulletin === undefined ? {} : bulletinCard(bulletin);
      return files.map(({ text }) => text).join("\n");
    },
    /** The account since an instant, from the stories one by one. */
    async folded(serverId: string, since: number) {
      const pending = await pendingInGuild(serverId, life.engine.repositories);
      return accountLine(foldAccount(await storiesOf(serverId), pending, since, clock.now()));
    },
    async restart() {
      await end();
      life = await begin();
    },
    after: {
      async hidden(serverId: string) {
        const stories = await storiesOf(serverId);
        const closed = stories.filter(({ alerts }) =>
          alerts.every(({ channelId }) => channelId === idOf(`closed-${serverId}`)),
        );
        const restricted = stories.flatMap(({ reports }) =>
          reports.filter(({ source }) => source.handling === "restricted"),
        );
        return { closed: closed.map(({ shortId }) => shortId), titles: restricted.map(({ item }) => item.title) };
      },
      shortIds: async (serverId: string) => (await storiesOf(serverId)).map(({ shortId }) => shortId),
      channel: (name: string) => standIn.channel(name).messages,
      async stop() {
        await end();
        await store.close();
        await standIn.stop();
      },
    },
  };
}

function watchesOf(closedChannelId: string): readonly Watch[] {
  const watch = (name: PlaceName, severity: Watch["severity"], channelId?: string): Watch => {
    const query = places[name].map((word) => `"${word}"`).join(" OR ");
    const where = channelId !== undefined && { channelId };
    return { id: name, name: places[name][0], query, severity, ...where, createdAt: 0, createdBy: "Dana" };
  };
  const attacks: Watch = {
    id: "k",
    name: "Attacks",
    query: "Kabul OR Herat",
    severity: "high",
    createdAt: 0,
    createdBy: "Dana",
  };
  return [
    watch("zarkhon", "medium"),
    watch("ulugbel", "high"),
    watch("oqdara", "critical"),
    watch("qoratosh", "high", closedChannelId),
    attacks,
  ];
}

/** Nobody answers there: the items come another way. */
const deadSources = (["wire", "pamir"] as const).map(
  (id): Source => ({
    ...{ id, ...weekSources[id], kind: "feed", url: `http://127.0.0.1:9/${id}` },
    ...{ cadence: { kind: "every", ms: 1_800_000 }, tags: [] },
  }),
);

/** Reads one item of one source, and lets its matches become alerts. */
async function publisher({ engine }: StartedEngine, clock: LeapingClock) {
  const { pollStates, seenItems, inbox, itemLog, recentItems, watchlists } = engine.repositories;
  const matching = new WatchIndex(queryWorld(shippedSettings), clock);
  for (const id of servers) matching.update(await watchlists.of(id));
  const gist = readGist(shippedSettings, new NameFinder(shippedSettings.facts, clock));
  const polling = { floorMs: 0, backfillMs: 86_400_000, jitter: 0, brake: 1_000 };
  const records = { pollStates, seenItems, inbox, itemLog, recentItems };
  const reading = { ...records, matching, polling, clock, random: () => 0.5, enrich: engine.enrich, gist };
  return async ({ source, item }: ReturnType<typeof weekItem>) => {
    const { name, handling } = weekSources[source];
    const face = { id: source, name, handling };
    await pollSource(
      {
        ...{ key: source, owner: "", url: `https://${source}.example/feed`, kind: "feed", reach: { kind: "direct" } },
        cadence: { kind: "every", ms: 600_000 },
        follows: servers.map((guildId) => ({ guildId, face, tags: [] })),
      },
      { ...reading, read: async () => ({ kind: "read", items: [item], validators: {} }) },
    );
    await engine.alerts.clearInbox();
  };
}
