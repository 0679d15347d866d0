import { expect, it } from "vitest";
import { actions } from "../../commands/actions.ts";
import { commands } from "../../commands/commands.ts";
import { messageCommands } from "../../commands/message-commands.ts";
import { whoMay } from "../../commands/who-may.ts";
import { runAction, runCommand, suggestFor } from "../../src/chat/run-command.ts";
import { accessLevels, isAtLeast } from "../../src/domain/guild.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { aTeam, dana } from "./a-team.ts";

const named = Object.entries(whoMay).flatMap(([level, ways]) => ways.map((way) => `${way}: ${level}`));
const allCommands = [...commands, ...messageCommands.map(({ command }) => command)];

it("is one table of every command, button, menu and form with the level that it takes", () => {
  const real = [
    ...allCommands.map(({ path, access }) => `/${path}: ${access}`),
    ...actions.map(({ name, access }) => `${name}: ${access}`),
  ];

  expect(named.toSorted()).toEqual(real.toSorted());
});

it.each(accessLevels)("is held to for who is %s, also in completions, and each refusal is counted", async (level) => {
  const team = await aTeam();
  const caller = { ...dana, level };
  const run = { context: team.context, logger: createLogger("silent"), newReference: () => "ref-1" };
  const refused: string[] = [];

  for (const command of allCommands.filter(({ access }) => !isAtLeast(access, level))) {
    const { content = "" } = await runCommand(command, {}, caller, run);
    expect(content).toMatch(/^Only (some roles|watchlist editors|administrators)/);
    for (const option of Object.keys(command.options))
      expect(await suggestFor(command, option, "", caller, team.context)).toEqual([]);
    refused.push(`/${command.path}`);
  }
  for (const action of actions.filter(({ access }) => !isAtLeast(access, level))) {
    for (const fields of [undefined, { why: "zeta" }])
      expect(JSON.stringify(await runAction(action, "x", caller, run, fields))).toMatch(/Only (some|watchlist|admin)/);
    refused.push(action.name);
  }

  const { ways = {} } = (await team.repositories.refusals.of("100")) ?? {};
  expect(Object.keys(ways).toSorted()).toEqual(refused.toSorted());
});

it("shows answers that name watches only to who asks, unless they post them", async () => {
  const team = await aTeam();
  const isPrivate = async (path: string, args: Readonly<Record<string, string>>) =>
    ((await team.message(path, args)).flags ?? 0) !== 0;
  const namesWatches = commands.filter(({ path }) => path.startsWith("watch ") || path === "trend");

  expect(namesWatches.filter(({ quiet }) => quiet !== true && quiet !== "unless posted")).toEqual([]);
  for (const path of ["watch list", "watch show", "watch pause", "watch remove"]) {
    const args = path === "watch list" ? {} : { watch: "ISIS-K" };
    expect(await isPrivate(path, args)).toBe(true);
    if (path !== "watch remove") expect(await isPrivate(path, { ...args, post: "yes" })).toBe(false);
  }
});
