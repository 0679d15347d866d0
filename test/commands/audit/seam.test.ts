import { expect, it } from "vitest";
import { defineCommand } from "../../../src/chat/define-command.ts";
import { runCommand } from "../../../src/chat/run-command.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import { aTeam, dana, type Team } from "../a-team.ts";
import { aSource } from "../source/beside-a-site.ts";

async function entries(team: Team, guildId = "100") {
  const found = [];
  for await (const entry of team.repositories.audit.newestFirst(guildId)) found.push(entry);
  return found;
}

it("leaves one record of who changed what, where and by which way, and none of what only looks", async () => {
  const team = await aTeam();

  await team.ask("watch list");
  await team.addWatch({ query: "zeta", name: "Zeta" });
  await team.ask("access set", { role: "55", level: "watchlist-editor" });

  const [access, watch, ...others] = await entries(team);
  expect(others).toEqual([]);
  expect(watch).toMatchObject({
    number: 1,
    by: { id: dana.userId, name: "Dana" },
    channelId: "1001",
    way: "watch-save",
    changes: [{ record: "watches", parts: [{ after: { name: "Zeta", query: "zeta" } }] }],
  });
  expect(access).toMatchObject({
    number: 2,
    way: "/access set",
    changes: [{ record: "server", parts: [{ path: ["access", "55"], after: "watchlist-editor" }] }],
  });
  expect(await entries(team, "200")).toEqual([]);
});

it("keeps of an address only its host, but for what undoes the change", async () => {
  const team = await aTeam();
  const url = "https://user:pass@feeds.example.org/a?token=hidden";
  await team.context.sources.book.add("100", { ...aSource("ours"), url }, 0);

  await team.ask("source remove", { source: "ours" });

  const [entry] = await entries(team);
  expect(entry?.way).toBe("/source remove");
  expect(JSON.stringify(entry)).toContain("feeds.example.org");
  expect(JSON.stringify(entry)).not.toMatch(/hidden|pass/);
  expect(JSON.stringify(await team.repositories.audit.changesOf("100", 1))).toContain(url);
});

it("leaves a record also where a command fails after it changed something, and none of an edit that was refused", async () => {
  const team = await aTeam();
  const failing = defineCommand({
    ...{ path: "fails", summary: "Fails.", access: "viewer", needs: ["server"], options: {} },
    async run(_, { guildId }, { server }) {
      await server.guilds.change(guildId, (guild) => ({ ...guild, timeZone: "Asia/Tashkent" }));
      await server.guilds.change(guildId, () => {
        throw new Error("refused");
      });
      return {};
    },
  });

  await runCommand(failing, {}, dana, {
    context: team.context,
    logger: createLogger("silent"),
    newReference: () => "r",
  });

  const [entry, ...others] = await entries(team);
  expect(others).toEqual([]);
  expect(entry?.changes).toEqual([
    { record: "server", key: "100", parts: [{ path: ["timeZone"], after: "Asia/Tashkent" }] },
  ]);
});
