import { ComponentType, MessageFlags, PermissionFlagsBits, TextInputStyle } from "discord.js";
import { afterEach, describe, expect, it } from "vitest";
import { actionId, defineAction } from "../../src/chat/define-action.ts";
import { type Command, defineCommand } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Message } from "../../src/ports/chat.ts";
import { asLabel, asMarkdown, asMessage } from "../as-markdown.ts";
import { until } from "../until.ts";
import { aBot } from "./a-bot.ts";

const roleId = "777777777777777777";
let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

async function aReadyBot(spec: Parameters<typeof aBot>[0]) {
  const started = await aBot(spec);
  stop = started.stop;
  await started.bot.ready();
  await until(() => started.reports.length > 0 && started.server.registrations > 0);
  return { ...started, analyst: started.server.person("alerts") };
}

const whyField = {
  type: ComponentType.Label,
  label: asLabel("Why"),
  component: { type: ComponentType.TextInput, custom_id: "why", style: TextInputStyle.Short },
} as const;

/** Everything that is not ready at once comes late. */
const impatient = { patienceMs: 50, longestMs: 50 } as const;

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function echo(run: Command["run"], more: Partial<Command> = {}): Command {
  const text = { kind: "text", description: "What to say." } as const;
  const options = { text, how: { kind: "choice", description: "How.", choices: ["low", "high"] } } as const;
  return defineCommand({ path: "echo say", summary: "Say it.", access: "viewer", needs: [], options, ...more, run });
}

function pressable(name: string): Message {
  const button = { type: 2, style: 1, label: "Press", custom_id: actionId({ name }, "story.1:2") } as const;
  return asMessage({ content: "a card", components: [{ type: 1, components: [button] }] });
}

describe("a slash command", () => {
  it("is answered with what it returns, knowing its options and who asks", async () => {
    const { analyst } = await aReadyBot({
      commands: [
        echo(async ({ text, how }, caller) => ({
          content: asMarkdown(`${text} ${how} ${caller.userName} ${caller.level}`),
        })),
      ],
    });

    const asked = await analyst.slash("echo say", { text: "hello", how: "high" });

    expect(asked).toMatchObject({ reaction: "message", ephemeral: false, text: "hello high analyst viewer" });
  });

  it("answers only the asker when it is quiet", async () => {
    const { analyst } = await aReadyBot({ commands: [echo(async () => ({ content: md`psst` }), { quiet: true })] });

    const asked = await analyst.slash("echo say");

    expect(asked).toMatchObject({ text: "psst", message: { ephemeral: true } });
  });

  it.each([
    ["at once", 0, "a word"],
    ["after a promise", 400, "a word"],
    ["with the last of several pages", 0, "a long line\n".repeat(300)],
  ])("brings a file as it is, %s", async (_when, ms, content) => {
    const text = "watches:\n  - name: Ал-Азоим «kitob»\n";
    const run = async () => {
      await later(ms);
      return asMessage({ content, files: [{ name: "watchlist.yaml", text }] });
    };
    const { analyst, server } = await aReadyBot({ options: ms === 0 ? {} : impatient, commands: [echo(run)] });

    const asked = await analyst.slash("echo say");
    await until(() => server.requests.some(({ files, status }) => files.length > 0 && status > 0));

    const sent = server.requests.filter(({ path }) => path.includes("/webhooks/") || path.includes("/interactions/"));
    expect(asked.reaction).toBe(ms === 0 ? "message" : "deferred");
    expect(sent.flatMap(({ files }) => files)).toEqual([{ name: "watchlist.yaml", text }]);
    expect(sent.at(-1)).toMatchObject({ files: [{ name: "watchlist.yaml" }] });
    expect(JSON.stringify(sent.map(({ body }) => body))).not.toContain("watches:");
  });

  it("is refused with what to do, only to the asker", async () => {
    const { analyst } = await aReadyBot({
      commands: [echo(async () => ({ content: md`done` }), { access: "administrator" })],
    });

    const asked = await analyst.slash("echo say");

    expect(asked.text).toContain("Only administrators");
    expect(asked.message?.ephemeral).toBe(true);
  });

  it.each([
    ["Manage Server", { permissions: PermissionFlagsBits.ManageGuild }, "administrator"],
    ["Administrator", { permissions: PermissionFlagsBits.Administrator }, "administrator"],
    ["a role with access", { roleIds: [roleId] }, "watchlist-editor"],
    ["a role of many", { roleIds: ["777777777777777778", roleId] }, "watchlist-editor"],
    ["a role that the operator names", { roleIds: ["777777777777777779"] }, "watchlist-editor"],
    ["a role that the operator gives by id", { roleIds: ["777777777777777780"] }, "watchlist-editor"],
    ["a role of both, of which the server's word counts", { roleIds: ["777777777777777781"] }, "viewer"],
    ["nothing, where a role is a viewer", {}, expect.stringContaining("Only some roles may use the bot")],
  ])("knows what %s allows", async (_what, who, level) => {
    const { server } = await aReadyBot({
      commands: [echo(async (_args, caller) => ({ content: md`${caller.level}` }))],
      standIn: {
        guilds: [
          {
            roles: [roleId, "777777777777777778", "777777777777777779", "777777777777777780", "777777777777777781"].map(
              (id) => ({ id, name: id.endsWith("79") || id.endsWith("81") ? "Watch officers" : "desk" }),
            ),
          },
        ],
      },
      roles: { "Watch officers": "watchlist-editor", "777777777777777780": "watchlist-editor" },
      guild: { access: { [roleId]: "watchlist-editor", "777777777777777781": "viewer" } },
    });

    const asked = await server.person("alerts", who).slash("echo say");

    expect(asked.text).toEqual(level);
  });

  it.each([
    ["no role is a viewer", {}, { [roleId]: "watchlist-editor" }, "viewer"],
    ["a role is a viewer", {}, { [roleId]: "viewer" }, expect.stringContaining("Only some roles")],
    [
      "a role that is gone is a viewer",
      {},
      { "777777777777777790": "viewer" },
      expect.stringContaining("Only some roles"),
    ],
    ["all are viewers, too", {}, { [roleId]: "viewer", "666666666666666666": "viewer" }, "viewer"],
    ["the operator names a role that is here", { Desk: "viewer" }, {}, expect.stringContaining("Only some roles")],
    ["the operator names a role that is not here", { Elsewhere: "viewer" }, {}, "viewer"],
    ["the server says otherwise of the operator's", { Desk: "viewer" }, { [roleId]: "watchlist-editor" }, "viewer"],
  ] as const)(
    "lets a member without a role look as far as the server means it: %s",
    async (_what, roles, access, text) => {
      const { analyst } = await aReadyBot({
        commands: [echo(async (_args, caller) => ({ content: md`${caller.level}` }))],
        standIn: { guilds: [{ id: "666666666666666666", roles: [{ id: roleId, name: "Desk" }] }] },
        roles,
        guild: { access },
      });

      expect((await analyst.slash("echo say")).text).toEqual(text);
    },
  );

  it("promises privately what is private unless posted, and posts what is to be posted", async () => {
    const { analyst } = await aReadyBot({
      options: impatient,
      commands: [echo(async () => later(200).then(() => ({ content: md`at last` })), { quiet: "unless posted" })],
    });

    const kept = await analyst.slash("echo say");
    const posted = await analyst.slash("echo say", { post: "yes" });

    expect([kept, posted].map(({ ephemeral }) => ephemeral)).toEqual([true, false]);
  });

  it("knows what everyone was allowed", async () => {
    const guildId = "666666666666666666";
    const { analyst } = await aReadyBot({
      commands: [echo(async (_args, caller) => ({ content: md`${caller.level}` }))],
      standIn: { guilds: [{ id: guildId }] },
      guild: { access: { [guildId]: "watchlist-editor" } },
    });

    const asked = await analyst.slash("echo say");

    expect(asked.text).toBe("watchlist-editor");
  });

  it("is promised an answer when it takes long, and gets it", async () => {
    const { analyst } = await aReadyBot({
      options: impatient,
      commands: [echo(async () => later(400).then(() => ({ content: md`at last` })))],
    });

    const asked = await analyst.slash("echo say");

    expect(asked).toMatchObject({ reaction: "deferred", thinking: false, text: "at last" });
  });

  it("thinks only before the asker when it is quiet", async () => {
    const { analyst } = await aReadyBot({
      options: impatient,
      commands: [echo(async () => later(400).then(() => ({ content: md`psst` })), { quiet: true })],
    });

    const asked = await analyst.slash("echo say");

    expect(asked).toMatchObject({ reaction: "deferred", ephemeral: true, text: "psst" });
  });

  it("keeps a late refusal between itself and the asker", async () => {
    const { analyst } = await aReadyBot({
      options: impatient,
      commands: [
        echo(async () => {
          await later(400);
          throw new UserMistake(md`No such feed.`);
        }),
      ],
    });

    const asked = await analyst.slash("echo say");
    await until(() => asked.followUps.length > 0);

    expect(asked.message?.deleted).toBe(true);
    expect(asked.followUps[0]).toMatchObject({ content: "No such feed.", ephemeral: true });
  });

  it("gives a reference when it fails", async () => {
    const { analyst } = await aReadyBot({
      commands: [
        echo(async () => {
          throw new Error("disk on fire");
        }),
      ],
    });

    const asked = await analyst.slash("echo say");

    expect(asked.text).toMatch(/reference `ref-\d+`/u);
    expect(asked.text).not.toContain("disk");
  });

  it("gives a reference when Discord refuses the answer", async () => {
    const { analyst } = await aReadyBot({ commands: [echo(async () => ({ content: md`` }))] });

    const asked = await analyst.slash("echo say");

    expect(asked.text).toMatch(/reference `ref-\d+`/u);
  });

  it("goes on in further messages when it says more than one holds", async () => {
    const lines = Array.from({ length: 100 }, (_, line) => `line ${line} ${"x".repeat(40)}`);
    const { analyst } = await aReadyBot({ commands: [echo(async () => ({ content: asMarkdown(lines.join("\n")) }))] });

    const asked = await analyst.slash("echo say");
    await until(() => asked.followUps.length === 2);

    expect([asked.text, ...asked.followUps.map(({ content }) => content)].join("\n")).toBe(lines.join("\n"));
  });

  it("survives that Discord has forgotten the interaction", async () => {
    const { analyst, server } = await aReadyBot({ commands: [echo(async () => ({ content: md`still here` }))] });
    server.failNext({ path: "/interactions/*/*/callback", how: 404, code: 10062 });

    void analyst.slash("echo say");
    await until(() => server.failures.harmed.length > 0);
    const again = await analyst.slash("echo say");

    expect(again.text).toBe("still here");
  });

  it("is answered once more when the first answer's answer was lost", async () => {
    const { analyst, server } = await aReadyBot({ commands: [echo(async () => ({ content: md`once` }))] });
    server.failNext({ path: "/interactions/*/*/callback", how: 502 });

    const asked = await analyst.slash("echo say");

    expect(asked.text).toBe("once");
  });

  it("that shows a card is never taken for the card's post", async () => {
    const shown = { embeds: [{ description: "card", footer: { text: "SW-4F2A" } }] };
    const { analyst, bot, server } = await aReadyBot({ commands: [echo(async () => asMessage(shown))] });
    await analyst.slash("echo say");

    const found = await bot.sender.readBack(server.channel("alerts").id, "SW-4F2A", Date.now());

    expect(found).toEqual({ kind: "absent" });
  });
});

describe("completion", () => {
  const labelled = (all: readonly { name: string; value: string }[]) =>
    all.map(({ name, value }) => ({ name: asLabel(name), value }));
  const completing = (
    suggest: () => Promise<readonly { name: string; value: string }[]>,
    more: Partial<Command> = {},
  ) =>
    defineCommand({
      path: "find",
      summary: "Find it.",
      access: "viewer",
      needs: [],
      ...more,
      options: { name: { kind: "text", description: "Its name.", suggest: async () => labelled(await suggest()) } },
      run: async () => ({ content: md`found` }),
    });

  it("offers at most 25 names of at most 100 characters", async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ name: `${at} ${"n".repeat(200)}`, value: String(at) }));
    const { analyst } = await aReadyBot({ commands: [completing(async () => many)] });

    const choices = await analyst.complete("find", { name: "n" }, "name");

    expect(choices).toHaveLength(25);
    expect(choices.every(({ name }) => name.length === 100)).toBe(true);
  });

  it.each([
    ["fails", async () => Promise.reject(new Error("no"))],
    ["takes too long", async () => later(1_000).then(() => [{ name: "late", value: "late" }])],
    ["has values that are too long", async () => [{ name: "long", value: "v".repeat(101) }]],
  ])("offers nothing when it %s", async (_what, suggest) => {
    const { analyst } = await aReadyBot({ options: impatient, commands: [completing(suggest)] });

    const choices = await analyst.complete("find", { name: "n" }, "name");

    expect(choices).toEqual([]);
  });

  it("shows no names to who may not run the command", async () => {
    const names = async () => [{ name: "secret", value: "secret" }];
    const { analyst } = await aReadyBot({ commands: [completing(names, { access: "watchlist-editor" })] });

    const choices = await analyst.complete("find", { name: "s" }, "name");

    expect(choices).toEqual([]);
  });
});

describe("a button", () => {
  const show = echo(async () => pressable("press"));
  const action = (run: Parameters<typeof defineAction>[0]["run"]) =>
    defineAction({ name: "press", access: "viewer", needs: [], run });

  it("draws its message again, from all of its argument", async () => {
    const press = action(async (argument) => ({
      kind: "update",
      message: { content: asMarkdown(argument), components: [] },
    }));
    const { analyst } = await aReadyBot({ commands: [show], actions: [press] });
    const card = await analyst.slash("echo say");

    const pressed = await analyst.click(card, "Press");

    expect(pressed.reaction).toBe("update");
    expect(card.text).toBe("story.1:2");
  });

  it("leaves in sight the embeds that it does not speak of", async () => {
    const embedded = echo(async () => ({ ...pressable("press"), embeds: [{ description: md`stays` }] }));
    const press = action(async () => ({ kind: "update", message: { content: md`changed` } }));
    const { analyst } = await aReadyBot({ commands: [embedded], actions: [press] });
    const card = await analyst.slash("echo say");

    await analyst.click(card, "Press");

    expect(card.text).toBe("changed\nstays\nPress");
    expect((card.message?.flags ?? 0) & MessageFlags.SuppressEmbeds).toBe(0);
  });

  it("draws its message again when it takes long", async () => {
    const press = action(async () => later(400).then(() => ({ kind: "update", message: { content: md`at last` } })));
    const { analyst } = await aReadyBot({ options: impatient, commands: [show], actions: [press] });
    const card = await analyst.slash("echo say");

    const pressed = await analyst.click(card, "Press");
    await until(() => card.message?.content === "at last");

    expect(pressed.reaction).toBe("acknowledged");
  });

  it.each([0, 400])("replies only to the presser after %i ms", async (ms) => {
    const press = action(async () => later(ms).then(() => ({ kind: "reply", message: { content: md`for you` } })));
    const { analyst } = await aReadyBot({ options: ms === 0 ? {} : impatient, commands: [show], actions: [press] });
    const card = await analyst.slash("echo say");

    const pressed = await analyst.click(card, "Press");
    const own = () => (ms === 0 ? pressed.message : pressed.followUps[0]);
    await until(() => own() !== undefined);

    expect(own()).toMatchObject({ content: "for you", ephemeral: true });
    expect((own()?.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0);
    expect(card.message?.content).toBe("a card");
  });

  it("that is too slow for its form asks to be pressed again", async () => {
    const form = { custom_id: "press:x", title: asLabel("Why?"), components: [] };
    const press = action(async () => later(400).then(() => ({ kind: "form", form })));
    const { analyst } = await aReadyBot({ options: impatient, commands: [show], actions: [press] });
    const card = await analyst.slash("echo say");

    const pressed = await analyst.click(card, "Press");
    await until(() => pressed.followUps.length > 0);

    expect(pressed.followUps[0]).toMatchObject({ ephemeral: true });
    expect(pressed.followUps[0]?.content).toContain("Press the button once more");
  });

  it("waits for its form longer than for an answer, because a form can only come first", async () => {
    const form = { custom_id: "press:x", title: asLabel("Why?"), components: [whyField] };
    const press = action(async () => later(200).then(() => ({ kind: "form", form })));
    const patience = { patienceMs: 50, longestMs: 20_000 };
    const { analyst } = await aReadyBot({
      options: patience,
      commands: [show],
      actions: [{ ...press, opensForm: true }],
    });
    const card = await analyst.slash("echo say");

    const pressed = await analyst.click(card, "Press");

    expect(pressed.modal?.title).toBe("Why?");
  });

  it("whose answer comes too late brings its message up to date in another way", async () => {
    const rescued: string[] = [];
    const whenLost = async () => void rescued.push("drawn by the outbox");
    const press = action(async () => ({ kind: "update", message: { content: md`changed` }, whenLost }));
    const { analyst, server } = await aReadyBot({ commands: [show], actions: [press] });
    const card = await analyst.slash("echo say");
    server.failNext({ path: "/interactions/*/*/callback", how: 404, code: 10062 });

    void analyst.click(card, "Press");
    await until(() => rescued.length > 0);

    expect(rescued).toEqual(["drawn by the outbox"]);
  });

  it("from an older version says so", async () => {
    const { analyst } = await aReadyBot({ commands: [show] });
    const card = await analyst.slash("echo say");

    const pressed = await analyst.click(card, "Press");

    expect(pressed.text).toContain("older version");
  });
});
