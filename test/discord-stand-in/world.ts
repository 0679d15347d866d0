import type { Clock } from "../../src/lib/clock.ts";
import type { Channel, Command, Guild, Message, User } from "./discord-objects.ts";
import type { Interaction } from "./interaction.ts";
import { GuildSpec, type StandInSettings } from "./options.ts";

/** Everything that the stand-in keeps, in one place, so that handlers are functions of it. */
export interface World {
  readonly settings: StandInSettings;
  readonly clock: Pick<Clock, "now">;
  readonly bot: User;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly users: Map<string, User>;
  /** By scope: `global` or a guild's id. */
  readonly commands: Map<string, readonly Command[]>;
  /** What the bot posted into channels, in order, also what was deleted since. */
  readonly sent: Message[];
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  /** Texts of files that people gave with a command, by the id of the attachment. */
  readonly uploads: Map<string, string>;
  /** Where the stand-in listens. */
  origin: string;
  readonly newId: () => string;
}

const discordEpoch = 1_420_070_400_000;

/** Ids carry their time as Discord's do, so `after=` and `before=` work with ids made from an instant. */
export function createWorld(settings: StandInSettings, clock: Pick<Clock, "now">): World {
  let last = 0n;
  const newId = (): string => {
    const fromTime = BigInt(clock.now() - discordEpoch) << 22n;
    last = fromTime > last ? fromTime : last + 1n;
    return last.toString();
  };
  const bot: User = { id: newId(), username: "steppewatch", bot: true };
  const world: World = {
    settings,
    clock,
    bot,
    guilds: new Map(),
    channels: new Map(),
    users: new Map([[bot.id, bot]]),
    commands: new Map(),
    sent: [],
    interactions: new Map(),
    uploads: new Map(),
    origin: "",
    newId,
  };
  for (const spec of settings.guilds) addGuild(world, spec);
  return world;
}

export function addGuild(world: World, spec: GuildSpec): Guild {
  const { name, channels, roles, everyonePermissions, botPermissions, ...given } = GuildSpec.parse(spec);
  const id = given.id ?? world.newId();
  const botRoleId = world.newId();
  const owner = userNamed(world, `owner-of-${name}`);
  const plain = { mentionable: false, managed: false };
  const guild: Guild = {
    id,
    name,
    ownerId: owner.id,
    botRoleId,
    roles: [
      { ...plain, id, name: "@everyone", permissions: everyonePermissions },
      { ...plain, id: botRoleId, name: world.bot.username, permissions: botPermissions, managed: true },
      ...roles.map((role) => ({ managed: false, ...role, id: role.id ?? world.newId() })),
    ],
    channels: [],
  };
  world.guilds.set(id, guild);
  for (const channel of channels) {
    addChannel(world, { guild, ...channel, id: channel.id ?? world.newId(), messages: [] });
  }
  return guild;
}

export function addChannel(world: World, channel: Channel): Channel {
  world.channels.set(channel.id, channel);
  if (channel.kind === "text" || channel.kind === "forum") channel.guild?.channels.push(channel);
  return channel;
}

/** A person is known by name: the same name is the same user. */
export function userNamed(world: World, username: string): User {
  const known = [...world.users.values()].find((user) => user.username === username && !user.bot);
  if (known) return known;
  const user = { id: world.newId(), username, bot: false };
  world.users.set(user.id, user);
  return user;
}
