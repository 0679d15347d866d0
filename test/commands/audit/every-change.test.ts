import { describe, expect, it } from "vitest";
import { actions } from "../../../commands/actions.ts";
import { commands } from "../../../commands/commands.ts";
import { messageCommands } from "../../../commands/message-commands.ts";
import { levelToChange } from "../../../src/audit/level-to-change.ts";
import type { Command } from "../../../src/chat/define-command.ts";
import { type AccessLevel, isAtLeast } from "../../../src/domain/guild.ts";
import { aTeam } from "../a-team.ts";
import { aStory } from "../alert/a-story.ts";
import { changes, entriesOf, pressed, recordsOf } from "./changes.ts";
import { looks, unreached } from "./looks.ts";

const ways: ReadonlyMap<string, AccessLevel> = new Map([
  ...commands.map(({ path, access }) => [`/${path}`, access] as const),
  ...messageCommands.map(({ command: { path, access } }) => [`/${path}`, access] as const),
  ...actions.map(({ name, access }) => [name, access] as const),
]);

it("knows of every command and button whether it changes something", () => {
  const known = [...Object.keys(changes), ...looks, ...unreached];

  expect([...ways.keys()].toSorted()).toEqual(known.toSorted());
});

describe.each(Object.entries(changes))("%s", (way, { before, act, isOut }) => {
  it("leaves one record, which its level may change, and undoing it gives back what was before", async () => {
    const team = await aTeam();
    await before?.(team);
    const records = await recordsOf(team);
    const [last] = await entriesOf(team);

    await act(team);

    const [entry, ...others] = await entriesOf(team);
    if (entry === undefined) throw new Error("it left no record");
    expect(entry).toMatchObject({ way, number: (last?.number ?? 0) + 1, guildId: "100", channelId: "1001" });
    expect(entry.by).toEqual({ id: "9", name: "Dana" });
    expect(others[0]).toEqual(last);
    expect(isAtLeast(levelToChange(entry.changes), ways.get(way) ?? "none")).toBe(true);
    expect(JSON.stringify(entry)).not.toMatch(/hidden|user:pass/);
    if (isOut)
      return expect(await team.ask("audit undo", { number: `${entry.number}` })).toContain("cannot be taken back");

    expect(await recordsOf(team)).not.toEqual(records);
    const offered = await team.message("audit undo", { number: `#${entry.number}` });
    expect(offered.content).toContain(`Undo #${entry.number}`);
    await team.press(offered, "Undo");
    expect(await recordsOf(team)).toEqual(records);

    const [undoing] = await entriesOf(team);
    expect(undoing).toMatchObject({ way: "audit-undo", deeds: [{ code: "undid", number: entry.number }] });
    expect((await team.repositories.audit.get("100", entry.number))?.undoneBy).toBe(undoing?.number);
  });
});

it("is left by nothing that only looks, whatever it is given", async () => {
  const team = await aTeam();
  await team.repositories.stories.put(aStory("SW-AAAA"));
  const records = await recordsOf(team);

  for (const way of looks) {
    const command = commands.find(({ path }) => `/${path}` === way);
    for (const text of ["SW-AAAA", "ISIS-K", "1"])
      if (command === undefined)
        for (const argument of [`100-${text}.1001`, text]) await pressed(team, way, argument).catch(noButton);
      else await team.ask(command.path, argumentsOf(command, text));
  }

  expect(await entriesOf(team)).toEqual([]);
  expect(await recordsOf(team)).toEqual(records);
});

function argumentsOf({ options }: Command, text: string): Readonly<Record<string, string>> {
  const values = Object.entries(options).map(([name, option]) => [
    name,
    option.kind === "choice" ? (option.choices[0] ?? "") : text,
  ]);
  return Object.fromEntries(values);
}

function noButton(error: unknown): void {
  if (!String(error).includes("there is no button")) throw error;
}
