import { ApplicationCommandOptionType, ComponentType, InteractionType } from "discord-api-types/v10";
import pino from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Action } from "../../src/chat/define-action.ts";
import { defineCommand } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import { asMarkdown } from "../as-markdown.ts";
import { until } from "../until.ts";
import { aBot } from "./a-bot.ts";

const place = defineCommand({
  path: "place",
  summary: "Say where.",
  access: "viewer",
  needs: [],
  options: {
    channel: { kind: "channel", description: "A channel." },
    role: { kind: "role", description: "A role." },
    text: { kind: "text", description: "A text.", suggest: async () => [] },
  },
  run: async (args) => ({ content: asMarkdown(`given ${JSON.stringify(args)}`) }),
});

const press: Action = {
  name: "press",
  access: "viewer",
  needs: [],
  run: async () => ({ kind: "reply", message: { content: md`pressed` } }),
};

const elsewhere = {
  id: "200",
  name: "Elsewhere",
  channels: [{ name: "theirs" }],
  roles: [{ id: "201", name: "them" }],
};
const here = { id: "100", name: "Here", channels: [{ name: "ours" }], roles: [{ id: "101", name: "us" }] };

const { ApplicationCommand, ApplicationCommandAutocomplete, MessageComponent, ModalSubmit } = InteractionType;
const { String: text, Channel: channel, Role: role } = ApplicationCommandOptionType;

let bot: Awaited<ReturnType<typeof aBot>>;
const logged: string[] = [];

beforeEach(async () => {
  logged.length = 0;
  const logger = pino({ level: "warn" }, { write: (line: string) => void logged.push(line) });
  const guilds = [here, elsewhere];
  bot = await aBot({ standIn: { guilds }, joined: guilds, commands: [place], actions: [press], logger });
  await bot.bot.ready();
  await until(() => bot.server.registrations === 1);
});
afterEach(() => bot.stop());

function person() {
  return bot.server.person("ours");
}

async function forgedOption(type: number, name: string, value: unknown) {
  const [command] = bot.server.commands();
  const data = { id: command?.id, name: "place", type: 1, options: [{ name, type, value }], resolved: {} };
  return (await person().forge(ApplicationCommand, data)).text;
}

describe("a forged option", () => {
  it("of another server, or of none, is refused in words", async () => {
    const theirs = bot.server.channel("theirs").id;
    const ours = bot.server.channel("ours").id;

    expect(await forgedOption(channel, "channel", theirs)).toContain("`channel` has to be a channel of this server.");
    expect(await forgedOption(channel, "channel", "1> @everyone <#2")).toContain("a channel of this server");
    expect(await forgedOption(channel, "channel", "999999999999999999")).toContain("a channel of this server");
    expect(await forgedOption(text, "channel", theirs)).toContain("a channel of this server");
    expect(await forgedOption(role, "role", "201")).toContain("`role` has to be a role of this server.");
    expect(await forgedOption(role, "role", "1> @everyone")).toContain("a role of this server");
    expect(await forgedOption(channel, "channel", ours)).toBe(`given ${JSON.stringify({ channel: ours })}`);
    expect(await forgedOption(role, "role", "101")).toBe('given {"role":"101"}');
  });

  it.each([[{ a: 1 }], [["a"]], [5], [true]])("that is %j and no text is refused in words", async (value) => {
    expect(await forgedOption(text, "text", value)).toContain("`text` has to be text.");
  });
});

it("completes nothing, and logs nothing, where no option is being typed", async () => {
  const [command] = bot.server.commands();
  const options = [{ name: "text", type: text, value: "x" }];
  const data = { id: command?.id, name: "place", type: 1, options, resolved: {} };

  const asked = await person().forge(ApplicationCommandAutocomplete, data);

  expect(asked.choices).toEqual([]);
  expect(logged).toEqual([]);
});

describe("in a direct message", () => {
  it("a button, a form and a command are answered: only in a server", async () => {
    const pressed = await person().forge(
      MessageComponent,
      { component_type: ComponentType.Button, custom_id: "press:x", id: 1 },
      { source: await aCard(), from: "direct message" },
    );
    const sent = await person().forge(
      ModalSubmit,
      { custom_id: "press:x", components: [], resolved: {} },
      { from: "direct message" },
    );
    const [command] = bot.server.commands();
    const asked = await person().forge(
      ApplicationCommand,
      { id: command?.id, name: "place", type: 1, options: [], resolved: {} },
      { from: "direct message" },
    );

    expect([pressed, sent, asked].map((one) => one.text)).toEqual(
      Array.from({ length: 3 }, () => "This works only in a server, not in direct messages."),
    );
  });
});

async function aCard() {
  const { id } = bot.server.channel("ours");
  await bot.bot.sender.post(id, { content: md`a card` }, "n1");
  const [card] = bot.server.posts("ours");
  if (card === undefined) throw new Error("nothing was posted");
  return card;
}
