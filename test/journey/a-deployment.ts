import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PermissionFlagsBits } from "discord-api-types/v10";
import type { Person } from "../discord-stand-in/person.ts";
import {
  type DiscordStandIn,
  type StandInOptions,
  startDiscordStandIn,
} from "../discord-stand-in/start-discord-stand-in.ts";
import { Bot, type Variables } from "./a-bot.ts";
import { type ConfigSpec, writeConfig } from "./a-config.ts";
import { FeedServer } from "./feed-server.ts";

export interface DeploymentSpec {
  readonly standIn?: StandInOptions;
  readonly watches?: ConfigSpec["watches"];
  readonly polling?: ConfigSpec["polling"];
  readonly servers?: ConfigSpec["servers"];
  readonly silence?: ConfigSpec["silence"];
  readonly variables?: Variables;
  /** Instead of the program as it is started by an operator. */
  readonly command?: readonly [string, ...string[]];
}

/** A team's whole world: Discord with their server, a feed, the bot's config and store. The bot in it lives, dies and is started again. */
export interface Deployment {
  readonly discord: DiscordStandIn;
  readonly feed: FeedServer;
  readonly storePath: string;
  /** Someone who may manage the server. */
  readonly dana: Person;
  /** Everything that any life of the bot has printed. */
  readonly log: () => string;
  /** `more` stands in the environment of this life alone. */
  start(more?: Variables): Bot;
  /** Ends all of it, and removes its folder. */
  stop(): Promise<void>;
}

const defaultWatches = [{ name: "ISIS-K", query: "@isis-k", severity: "high" }];

export async function aDeployment({
  standIn,
  watches = defaultWatches,
  polling = {},
  silence = {},
  servers = {},
  variables = {},
  command,
}: DeploymentSpec = {}): Promise<Deployment> {
  const folder = mkdtempSync(join(tmpdir(), "steppewatch-deployment-"));
  const feed = await new FeedServer().listen();
  const discord = await startDiscordStandIn(standIn);
  const config = writeConfig(folder, { sources: [{ id: "wire", url: feed.url }], watches, polling, silence, servers });
  const storePath = join(folder, "store.sqlite");
  const environment = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    STORE_URL: `sqlite:${storePath}`,
    CONFIG_DIR: config,
    ALLOW_PRIVATE_HOSTS: feed.host,
    ...variables,
  };
  const lives: Bot[] = [];
  const firstChannel = discord.guilds[0]?.channels[0]?.id ?? "";
  return {
    discord,
    feed,
    storePath,
    dana: discord.person(firstChannel, { name: "dana", permissions: PermissionFlagsBits.ManageGuild }),
    log: () => lives.map(({ out, err }) => `${out}${err}`).join(""),
    start(more = {}) {
      const bot = Bot.start({ ...environment, ...more }, folder, command);
      lives.push(bot);
      return bot;
    },
    async stop() {
      await Promise.all(lives.filter(({ running }) => running).map((bot) => bot.kill()));
      await feed.stop();
      await discord.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
