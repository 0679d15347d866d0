import { type Client, REST } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DiscordStandIn } from "./discord-stand-in.ts";
import { logIn } from "./log-in.ts";
import { startDiscordStandIn } from "./start-discord-stand-in.ts";

const text = (name: string, more: object = {}) => ({ type: 3, name, description: "Text.", ...more });
const command = (more: object = {}) => ({ name: "watch", description: "Watches.", ...more });

describe("registering commands", () => {
  let standIn: DiscordStandIn;
  let client: Client<true>;
  let path: `/applications/${string}/commands`;

  beforeEach(async () => {
    standIn = await startDiscordStandIn();
    client = await logIn(standIn);
    path = `/applications/${client.user.id}/commands`;
  });

  afterEach(async () => {
    await client.destroy();
    await standIn.stop();
  });

  it("keeps global and guild commands apart, and counts what was written", async () => {
    const [guild] = standIn.guilds;
    await client.application.commands.set([command({ options: [text("query", { required: true })] })]);
    await client.application.commands.create({ name: "help", description: "Helps." }, guild?.id);
    const read = await client.application.commands.fetch();

    expect(read.map((each) => each.name)).toEqual(["watch"]);
    expect(standIn.commands(guild?.id).map((each) => each.name)).toEqual(["help"]);
    expect(standIn.registrations).toBe(2);
  });

  it("gives commands back with their defaults written out, which discord.js finds equal only to what says them too", async () => {
    const sent = command({
      options: [
        {
          type: 1,
          name: "add",
          description: "Adds.",
          options: [text("query", { required: true }), text("name", { required: false })],
        },
      ],
    });

    await client.application.commands.set([sent]);
    const [read] = (await client.application.commands.fetch()).values();

    expect(read?.equals({ ...sent, integrationTypes: [0], contexts: [] })).toBe(true);
    expect(read?.equals(sent)).toBe(false);
  });

  it("keeps id and version of what is written again unchanged", async () => {
    await client.application.commands.set([command()]);
    const [before] = standIn.commands();
    await client.application.commands.set([command()]);
    const [same] = standIn.commands();
    await client.application.commands.set([command({ description: "Other." })]);
    const [changed] = standIn.commands();

    expect(same).toEqual(before);
    expect(changed?.id).toBe(before?.id);
    expect(changed?.version).not.toBe(before?.version);
  });

  it.each([
    ["an upper case name", [command({ name: "Watch" })], "APPLICATION_COMMAND_INVALID_NAME"],
    ["a name with a space", [command({ name: "watch list" })], "APPLICATION_COMMAND_INVALID_NAME"],
    ["a name of 33", [command({ name: "x".repeat(33) })], "APPLICATION_COMMAND_INVALID_NAME"],
    ["a name twice", [command(), command()], "APPLICATION_COMMANDS_DUPLICATE_NAME"],
    ["no description", [command({ description: "" })], "description"],
    ["a description of 101", [command({ description: "x".repeat(101) })], "description"],
    ["26 options", [command({ options: Array.from({ length: 26 }, (_, i) => text(`o${i}`)) })], "options"],
    [
      "a required option after others",
      [command({ options: [text("a"), text("b", { required: true })] })],
      "REQUIRED_INVALID",
    ],
    ["an option's name twice", [command({ options: [text("a"), text("a")] })], "NAME_ALREADY_EXISTS"],
    [
      "26 choices",
      [
        command({
          options: [text("a", { choices: Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` })) })],
        }),
      ],
      "choices",
    ],
    [
      "a choice's name of 101",
      [command({ options: [text("a", { choices: [{ name: "x".repeat(101), value: "a" }] })] })],
      "choices",
    ],
    [
      "a choice's value of 101",
      [command({ options: [text("a", { choices: [{ name: "a", value: "x".repeat(101) }] })] })],
      "value",
    ],
    [
      "completion beside choices",
      [command({ options: [text("a", { autocomplete: true, choices: [{ name: "a", value: "a" }] })] })],
      "autocomplete",
    ],
    [
      "an option beside a subcommand",
      [command({ options: [{ type: 1, name: "a", description: "A." }, text("b")] })],
      "TYPE_INVALID",
    ],
    [
      "a subcommand in a subcommand",
      [
        command({
          options: [{ type: 1, name: "a", description: "A.", options: [{ type: 1, name: "b", description: "B." }] }],
        }),
      ],
      "TYPE_INVALID",
    ],
    [
      "8,001 characters",
      [
        command({
          options: Array.from({ length: 25 }, (_, i) => ({
            type: 1,
            name: `group-${i}`,
            description: "x".repeat(100),
            options: [
              text("a", { description: "x".repeat(100) }),
              text("b", { description: "x".repeat(100) }),
              text("c", { description: "x".repeat(20) }),
            ],
          })),
        }),
      ],
      "APPLICATION_COMMAND_TOO_LARGE",
    ],
  ])("refuses %s", async (_, body, why) => {
    const refused: unknown = await new REST({ api: standIn.apiUrl })
      .setToken(standIn.token)
      .put(path, { body })
      .catch((error: unknown) => error);

    expect(refused).toMatchObject({ status: 400, code: 50035 });
    expect(String(refused)).toContain(why);
    expect(standIn.commands()).toEqual([]);
  });

  it("refuses the 101st slash command", async () => {
    const body = Array.from({ length: 101 }, (_, i) => command({ name: `c${i}` }));

    await expect(client.rest.put(path, { body })).rejects.toMatchObject({ status: 400, code: 30032 });
  });
});
