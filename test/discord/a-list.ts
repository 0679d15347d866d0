import { PermissionFlagsBits } from "discord.js";
import { onTestFinished } from "vitest";
import { actions } from "../../commands/actions.ts";
import { commands } from "../../commands/commands.ts";
import { openBulletin } from "../../src/alerts/open-bulletin.ts";
import { openDiscordIn } from "../../src/discord/open-discord-in.ts";
import { openDiscordOut } from "../../src/discord/open-discord-out.ts";
import type { Bulletin } from "../../src/domain/bulletin.ts";
import { entryOf } from "../../src/domain/bulletin-entry.ts";
import type { Story } from "../../src/domain/story.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { openStore } from "../../src/store/open-store.ts";
import { aGuild, buildEngine } from "../build-engine.ts";
import { aStory } from "../commands/alert/a-story.ts";
import type { Message } from "../discord-stand-in/discord-objects.ts";
import type { Interaction } from "../discord-stand-in/interaction.ts";
import { buttonsOf, controlsOf } from "../discord-stand-in/seen-message.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { until } from "../until.ts";

interface ListSpec {
  /** How many stories there are. */
  readonly stories: number;
  readonly why?: Bulletin["why"];
  /** They are on a live card. */
  readonly isSurge?: boolean;
  readonly handling?: Story["reports"][number]["source"]["handling"];
}

/** The whole program against the stand-in, with a list posted by its own outbox into `alerts`; `hidden` is a channel that members cannot see. */
export async function aList({ stories: number, why = "digest", isSurge = false, handling = "open" }: ListSpec) {
  const everyonePermissions = PermissionFlagsBits.ViewChannel;
  const guildId = "1500000000000000001";
  const closed = { id: guildId, type: "role", deny: PermissionFlagsBits.ViewChannel } as const;
  const channels = [{ name: "alerts" }, { name: "hidden", overwrites: [closed] }];
  const server = await startDiscordStandIn({ guilds: [{ id: guildId, channels, everyonePermissions }] });
  const guild = aGuild({ id: guildId, name: "Desk", routes: [] });
  const store = await openStore("memory:", { clock: systemClock });
  let running = await connect(server, guild, store);
  onTestFinished(async () => {
    await running.stop();
    await store.close();
    await server.stop();
  });
  const channelId = server.channel("alerts").id;
  const stories = Array.from({ length: number }, (_, index) => {
    const id = `SW-${String(1000 + index)}`;
    const alerts = [{ channelId, delivery: { state: "bundled" } }];
    return aStory(id, { guildId: guild.id, title: `Invented event ${index}`, handling, alerts });
  });
  for (const story of stories) await running.context.alerts.stories.put(story);
  const now = systemClock.now();
  const turn = { revision: 1, shownRevision: 0, edit: { attempts: 0, nextAttemptAt: now } };
  const surge = { watchId: "w", watchName: "Everything", lastAt: now, raisedAt: now, threaded: 0, ...turn };
  const entries = stories.map((story) => entryOf(story, channelId, ["n-1"]));
  const parts = { id: "b0b0b0b0", guildId: guild.id, channelId, why, entries, ...(isSurge && { surge }) };
  const bulletin = openBulletin(parts, now);
  await running.repositories.bulletins.put(bulletin);
  running.post(bulletin);
  await until(() => server.posts("alerts").length > 0);
  const [list] = server.posts("alerts");
  if (list === undefined) throw new Error("no list was posted");
  return {
    server,
    list,
    stories,
    context: () => running.context,
    repositories: () => running.repositories,
    dana: server.person("alerts", { name: "dana" }),
    /** The program is stopped, `meanwhile` happens to its records, and it starts again. */
    async restart(meanwhile: () => Promise<unknown>) {
      await running.stop();
      await meanwhile();
      running = await connect(server, guild, store);
    },
  };
}

async function connect(
  server: Awaited<ReturnType<typeof startDiscordStandIn>>,
  guild: ReturnType<typeof aGuild>,
  store: Awaited<ReturnType<typeof openStore>>,
) {
  const logger = createLogger("silent");
  const access = { token: server.token, apiUrl: server.apiUrl };
  const newReference = () => "ref-1";
  const known = { get: async (guildId: string) => (guildId === guild.id ? guild : undefined) };
  const out = openDiscordOut(access, { guilds: known, clock: systemClock, logger, newReference });
  const prepared = await buildEngine({ guilds: [guild], out, store });
  const { engine, context } = await prepared.start();
  const ends = {
    isAllowed: () => true,
    onGuildJoin: async () => false,
    onChannelDelete: async () => {},
    onRoles: async () => {},
    onWritable: async () => {},
    onAnswerRefused: () => {},
    onAccessChange: () => {},
    onGuildLeave: async () => {},
  };
  const discord = openDiscordIn(
    { ...access, commands, actions, patienceMs: 20_000, longestMs: 20_000 },
    { out, run: { context, logger, newReference }, clock: systemClock, ...ends, onReady: async () => {} },
  );
  await discord.ready();
  await until(() => server.registrations > 0);
  return {
    context,
    repositories: prepared.deps.repositories,
    post: (bulletin: Bulletin) => engine.alerts.post(bulletin),
    stop: async () => {
      await discord.close();
      await engine.stop();
    },
  };
}

/** The message that the person who pressed looks at then. */
export async function seenAfter(pressed: Interaction): Promise<Message> {
  const shown = () => pressed.followUps[0] ?? pressed.message;
  await until(() => shown() !== undefined && pressed.reaction !== "none");
  const message = shown();
  if (message === undefined) throw new Error("nothing is shown");
  return message;
}

/** The custom id of a menu by what it says before one chooses. */
export function menuOf(message: Message, action: string): string {
  const id = controlsOf(message).find(({ custom_id }) => custom_id?.startsWith(`${action}:`))?.custom_id;
  if (id === undefined) throw new Error(`no menu ${action}, only ${controlsOf(message).map((one) => one.custom_id)}`);
  return id;
}

export function labelsOf(message: Message): readonly unknown[] {
  return buttonsOf(message).map(({ label }) => label);
}
