import { PermissionFlagsBits } from "discord.js";
import { afterEach, expect, it } from "vitest";
import { defineCommand } from "../../src/chat/define-command.ts";
import { asMarkdown } from "../as-markdown.ts";
import { until } from "../until.ts";
import { aBot } from "./a-bot.ts";

const guildId = "666666666666666666";
const analysts = "777777777777777777";
const everyone = { id: guildId, type: "role", deny: PermissionFlagsBits.ViewChannel } as const;
const ofAnalysts = { id: analysts, type: "role", allow: PermissionFlagsBits.ViewChannel } as const;
const { ViewChannel, ManageGuild, Administrator } = PermissionFlagsBits;
let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

/** Says of each channel whether the caller sees it. */
async function aBotThatAsks(...extra: readonly string[]) {
  const channels = [{ name: "alerts" }, { name: "open" }, { name: "analysts", overwrites: [everyone, ofAnalysts] }];
  const look = defineCommand({
    path: "echo see",
    summary: "See.",
    access: "viewer",
    needs: [],
    options: {},
    run: async (_args, caller) => {
      const ids = [...(started.server.guilds[0]?.channels.map(({ id }) => id) ?? []), ...extra];
      return { content: asMarkdown((await Promise.all(ids.map((id) => caller.sees(id)))).join(" ")) };
    },
  });
  const started = await aBot({
    commands: [look],
    standIn: {
      guilds: [
        { id: guildId, channels, roles: [{ id: analysts, name: "Analysts" }], everyonePermissions: ViewChannel },
      ],
    },
  });
  stop = started.stop;
  await started.bot.ready();
  await until(() => started.reports.length > 0 && started.server.registrations > 0);
  return started;
}

it.each([
  ["everyone", {}, "true true false"],
  ["a role that the channel names", { roleIds: [analysts] }, "true true true"],
  ["who may manage the server, which is not to see all", { permissions: ManageGuild }, "true true false"],
])("a channel is seen as Discord's overwrites say: by %s", async (_who, person, seen) => {
  const { server } = await aBotThatAsks();

  expect((await server.person("alerts", person).slash("echo see")).text).toBe(seen);
});

it("a closed channel is seen by who writes there, and until its overwrites change", async () => {
  const { server } = await aBotThatAsks();

  const inside = await server.person("analysts", { roleIds: [analysts] }).slash("echo see");
  server.setOverwrites(server.channel("analysts"), []);
  const opened = await server.person("alerts").slash("echo see");

  expect([inside.text, opened.text]).toEqual(["true true true", "true true true"]);
});

it("a channel that is gone is for those who may set where its alerts go", async () => {
  const { server } = await aBotThatAsks("999999999999999999");

  const member = await server.person("alerts").slash("echo see");
  const manager = await server.person("alerts", { permissions: ManageGuild | Administrator }).slash("echo see");

  expect(member.text).toMatch(/false$/u);
  expect(manager.text).toMatch(/true$/u);
});
