import { expect, it } from "vitest";
import { commands } from "../../commands/commands.ts";
import { type Command, defineCommand, type Options } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import { commandJson } from "../../src/discord/command-json.ts";
import { openHttp } from "../../src/discord/discord-http.ts";
import { syncCommands } from "../../src/discord/sync-commands.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";

function aCommand(path: string, options: Options<never> = {}): Command {
  return defineCommand({
    path,
    summary: `Does ${path}.`,
    access: "viewer",
    needs: [],
    options,
    run: async () => ({ content: md`` }),
  });
}

it("makes commands of one group subcommands, and leaves the rest alone", () => {
  const json = commandJson([aCommand("help"), aCommand("watch add"), aCommand("watch list")]);

  expect(json.map(({ name, options }) => [name, options?.map((option) => option.name)])).toEqual([
    ["help", []],
    ["watch", ["add", "list"]],
  ]);
});

it("puts required options first, and keeps each one's kind", () => {
  const [json] = commandJson([
    aCommand("route", {
      mention: { kind: "role", description: "Whom." },
      severity: { kind: "choice", description: "How bad.", choices: ["low", "high"] },
      channel: { kind: "channel", description: "Where.", required: true },
      note: { kind: "text", description: "Why.", suggest: async () => [] },
    }),
  ]);

  expect(
    json?.options?.map(({ name, type, ...rest }) => [name, type, "autocomplete" in rest && rest.autocomplete]),
  ).toEqual([
    ["channel", 7, false],
    ["mention", 8, false],
    ["severity", 3, false],
    ["note", 3, true],
  ]);
});

it("offers commands only in servers, to everyone: access is checked as they run", () => {
  const [json] = commandJson([aCommand("help")]);

  expect(json).toMatchObject({ contexts: [0], integration_types: [0] });
  expect(json).not.toHaveProperty("default_member_permissions");
});

it.each([
  ["a path of three words", [aCommand("a b c")]],
  ["a command that is a group, too", [aCommand("watch"), aCommand("watch add")]],
])("refuses %s", (_what, commands) => {
  const make = () => commandJson(commands);

  expect(make).toThrow();
});

it("keeps every shipped command within Discord's limits, and registers them but once", async () => {
  const standIn = await startDiscordStandIn();
  const http = openHttp({ token: standIn.token, apiUrl: standIn.apiUrl });
  const sync = () => syncCommands(commandJson(commands), standIn.world.bot.id, http);

  const results = [await sync(), await sync()];

  await standIn.stop();
  expect(commands.length).toBeGreaterThan(10);
  expect(results).toEqual(["registered", "unchanged"]);
});
