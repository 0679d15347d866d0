import { PermissionFlagsBits } from "discord.js";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { openHttp } from "../../src/discord/discord-http.ts";
import { sharedReaders } from "../../src/discord/shared-readers.ts";
import { Overwrite } from "../discord-stand-in/options.ts";
import { memberPermissionsIn } from "../discord-stand-in/permissions.ts";
import { type DiscordStandIn, startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";

const { ViewChannel } = PermissionFlagsBits;
const guildId = "666666666666666666";
const roleIds = ["777777777777777771", "777777777777777772"];
const userId = "555555555555555555";
let standIn: DiscordStandIn | undefined;
afterEach(async () => {
  await standIn?.stop();
  standIn = undefined;
});

const says = fc.constantFrom("allow", "deny", "nothing");
const rules = fc.record({ everyone: says, one: says, two: says, member: says });
type Rules = typeof rules extends fc.Arbitrary<infer One> ? One : never;

function overwritesOf({ everyone, one, two, member }: Rules) {
  const [first = "", second = ""] = roleIds;
  const all = [
    { id: guildId, type: "role", says: everyone },
    { id: first, type: "role", says: one },
    { id: second, type: "role", says: two },
    { id: userId, type: "member", says: member },
  ] as const;
  return all.flatMap(({ id, type, says: said }) => (said === "nothing" ? [] : [{ id, type, [said]: ViewChannel }]));
}

/** The bot itself can see both. */
async function twoChannels(here: Rules, there: Rules, everyonePermissions: bigint): Promise<DiscordStandIn> {
  await standIn?.stop();
  const roles = roleIds.map((id) => ({ id, name: id }));
  const channels = [{ name: "here" }, { name: "there" }];
  const guilds = [{ id: guildId, channels, roles, everyonePermissions }];
  const server = await startDiscordStandIn({ guilds, rateLimits: [], globalPerSecond: 0 });
  const bot = { id: server.world.bot.id, type: "member", allow: ViewChannel } as const;
  for (const [name, given] of [["here", here] as const, ["there", there] as const])
    server.setOverwrites(
      server.channel(name),
      [...overwritesOf(given), bot].map((one) => Overwrite.parse(one)),
    );
  standIn = server;
  return server;
}

const open: Rules = { everyone: "nothing", one: "nothing", two: "nothing", member: "nothing" };
const closed: Rules = { ...open, everyone: "deny", one: "allow" };

describe("channels that everyone can see who can see another one", () => {
  it.each([
    ["an open one, from a closed one", closed, open, true],
    ["a closed one, from an open one", open, closed, false],
    ["one for the same role", closed, closed, true],
    ["one for more roles", closed, { ...closed, two: "allow" }, true],
    ["one for fewer roles", { ...closed, two: "allow" }, closed, false],
    ["one that keeps somebody out", closed, { ...closed, member: "deny" }, false],
  ] as const)("are known: %s", async (_what, here, there, expected) => {
    const server = await twoChannels(here, there, ViewChannel);
    const { id } = server.channel("there");

    const seen = await sharedReaders(server.channel("here").id, [id], openHttp(server));

    expect(seen.has(id)).toBe(expected);
  });

  it("are none that cannot be asked, and always the channel itself", async () => {
    const server = await twoChannels(open, open, ViewChannel);
    const { id } = server.channel("here");

    expect([...(await sharedReaders(id, ["404404404404404404", id], openHttp(server)))]).toEqual([id]);
  });

  it("never include one that any member cannot see, as Discord itself counts permissions", async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(rules, rules, fc.boolean(), async (here, there, everyoneViews) => {
        const server = await twoChannels(here, there, everyoneViews ? ViewChannel : 0n);
        const [first, second] = [server.channel("here"), server.channel("there")];
        const seen = await sharedReaders(first.id, [second.id], openHttp(server));
        const members = [[], [0], [1], [0, 1]].flatMap((has) =>
          [userId, "1"].map((user) => ({ user, roles: has.map((at) => roleIds[at] ?? "") })),
        );
        const views = (channel: typeof first, { user, roles }: (typeof members)[number]) =>
          channel.guild !== undefined &&
          (memberPermissionsIn(channel, channel.guild, user, roles) & ViewChannel) !== 0n;

        found += seen.size;
        if (seen.has(second.id)) expect(members.filter((one) => views(first, one) && !views(second, one))).toEqual([]);
      }),
      { numRuns: 60, seed: 3 },
    );
    expect(found).toBeGreaterThan(5);
  });
});
