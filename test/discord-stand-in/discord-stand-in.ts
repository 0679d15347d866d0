import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { GatewayIntentBits } from "discord-api-types/v10";
import { systemClock } from "../../src/lib/clock.ts";
import type { Channel, Command, Guild, Message } from "./discord-objects.ts";
import { type Chaos, type Failure, Failures } from "./failures.ts";
import { Gateway } from "./gateway.ts";
import { guildCreateJson, roleJson } from "./guild-wire.ts";
import { createApiServer, type LoggedRequest } from "./http-server.ts";
import { removeMessage } from "./message-routes.ts";
import { type GuildSpec, Overwrite } from "./options.ts";
import { Person, type PersonSpec } from "./person.ts";
import { RateLimits } from "./rate-limits.ts";
import { storePersonsMessage } from "./store-message.ts";
import { channelJson, messageJson } from "./wire.ts";
import { addChannel, addGuild, userNamed, type World } from "./world.ts";

type Control = (standIn: DiscordStandIn, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A running Discord of a test's own: what it holds, what people do in it, what goes wrong in it. */
export class DiscordStandIn {
  readonly world: World;
  readonly gateway: Gateway;
  readonly failures = new Failures();
  readonly rateLimits: RateLimits;
  /** Every request to the API, in order. */
  readonly requests: LoggedRequest[] = [];
  /** Moves the stand-in's clock forward, in milliseconds. */
  readonly advance: (ms: number) => void;
  readonly #server: Server;
  #port = 0;

  /** @param control answers what another process asks of this one (`control.ts`) */
  constructor(world: World, advance: (ms: number) => void, control: Control) {
    this.world = world;
    this.advance = advance;
    this.rateLimits = new RateLimits(world.settings.rateLimits, world.settings.globalPerSecond, systemClock);
    this.#server = createApiServer({
      world,
      gateway: () => this.gateway,
      failures: this.failures,
      rateLimits: this.rateLimits,
      requests: this.requests,
      control: (request, response) => control(this, request, response),
    });
    this.gateway = new Gateway(world, this.#server);
  }

  /** What `DISCORD_API_URL`, discord.js's `rest.api`, takes. */
  get apiUrl(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  get token(): string {
    return this.world.settings.token;
  }

  get guilds(): readonly Guild[] {
    return [...this.world.guilds.values()];
  }

  /** @throws Error if there is no such channel. The name may be of any guild that the bot is in. */
  channel(nameOrId: string): Channel {
    const all = this.guilds.flatMap((guild) => guild.channels);
    const found = this.world.channels.get(nameOrId) ?? all.find((channel) => channel.name === nameOrId);
    if (!found) throw new Error(`There is no channel ${nameOrId}.`);
    return found;
  }

  /** The bot's messages that stand in a channel, oldest first; in all channels without one. Replies to interactions are apart. */
  posts(channel?: string): readonly Message[] {
    const of = channel === undefined ? undefined : this.channel(channel);
    return this.world.sent.filter((message) => !message.deleted && (!of || message.channel === of));
  }

  commands(scope = "global"): readonly Command[] {
    return this.world.commands.get(scope) ?? [];
  }

  /** How often commands were written: what a bot that registers only what differs keeps at 0. */
  get registrations(): number {
    return this.requests.filter((each) => each.method !== "GET" && /^\/applications\/\d+\/.*commands/.test(each.path))
      .length;
  }

  person(channel: string, spec: PersonSpec = {}): Person {
    const user = userNamed(this.world, spec.name ?? "analyst");
    return new Person(this.world, this.gateway, this.channel(channel), user, spec);
  }

  say(channel: string, name: string, content: string): Message {
    const message = storePersonsMessage(this.world, this.channel(channel), userNamed(this.world, name), content);
    const json = { ...messageJson(this.world, message), guild_id: message.channel.guild?.id };
    this.gateway.dispatch("MESSAGE_CREATE", json, GatewayIntentBits.GuildMessages);
    return message;
  }

  /** As a moderator does. */
  remove(message: Message): void {
    removeMessage(message);
    const { id, channel } = message;
    this.gateway.dispatch(
      "MESSAGE_DELETE",
      { id, channel_id: channel.id, guild_id: channel.guild?.id },
      GatewayIntentBits.GuildMessages,
    );
  }

  joinGuild(spec: GuildSpec = {}): Guild {
    const guild = addGuild(this.world, spec);
    this.gateway.dispatch("GUILD_CREATE", guildCreateJson(this.world, guild), GatewayIntentBits.Guilds);
    return guild;
  }

  leaveGuild(guild: Guild): void {
    this.world.guilds.delete(guild.id);
    this.gateway.dispatch("GUILD_DELETE", { id: guild.id }, GatewayIntentBits.Guilds);
  }

  addChannel(guild: Guild, name: string): Channel {
    const channel = addChannel(this.world, {
      id: this.world.newId(),
      kind: "text",
      name,
      guild,
      overwrites: [],
      messages: [],
    });
    this.gateway.dispatch("CHANNEL_CREATE", channelJson(this.world, channel), GatewayIntentBits.Guilds);
    return channel;
  }

  removeChannel(channel: Channel): void {
    this.world.channels.delete(channel.id);
    const { guild } = channel;
    guild?.channels.splice(guild.channels.indexOf(channel), 1);
    this.gateway.dispatch("CHANNEL_DELETE", channelJson(this.world, channel), GatewayIntentBits.Guilds);
  }

  setBotPermissions(guild: Guild, permissions: bigint): void {
    const position = guild.roles.findIndex((role) => role.id === guild.botRoleId);
    const role = guild.roles[position];
    if (!role) throw new Error("The bot has no role there.");
    role.permissions = permissions;
    this.gateway.dispatch(
      "GUILD_ROLE_UPDATE",
      { guild_id: guild.id, role: roleJson(role, position) },
      GatewayIntentBits.Guilds,
    );
  }

  /** Takes permissions from the bot in one channel; 0n gives all back. */
  denyBot(channel: Channel, permissions: bigint): void {
    this.setOverwrites(channel, [Overwrite.parse({ id: this.world.bot.id, type: "member", deny: permissions })]);
  }

  setOverwrites(channel: Channel, overwrites: readonly Overwrite[]): void {
    channel.overwrites = overwrites;
    this.gateway.dispatch("CHANNEL_UPDATE", channelJson(this.world, channel), GatewayIntentBits.Guilds);
  }

  failNext(failure: Failure): void {
    this.failures.failNext(failure);
  }

  chaos(plan: Chaos): void {
    this.failures.chaos(plan);
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, "127.0.0.1", resolve);
    });
    const address = this.#server.address();
    this.#port = typeof address === "object" && address ? address.port : port;
    this.world.origin = `http://127.0.0.1:${this.#port}`;
    this.gateway.url = `ws://127.0.0.1:${this.#port}/gateway`;
  }

  async stop(): Promise<void> {
    this.gateway.close();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
