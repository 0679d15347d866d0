import { ComponentType } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { actions } from "../../../commands/actions.ts";
import { watchAdd } from "../../../commands/watch/add.ts";
import type { Caller } from "../../../src/chat/define-command.ts";
import { runAction, runCommand } from "../../../src/chat/run-command.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import type { Message } from "../../../src/ports/chat.ts";
import { aTeam, dana, type Team } from "../a-team.ts";

describe("a query with a name that the facts know", () => {
  it.each([
    ["ISIS-K", "isis-k"],
    ["ИГИЛ-Хорасана OR книга", "isis-k"],
    ["Ghafari", "sanaullah-ghafari"],
    ["title:Гафари", "sanaullah-ghafari"],
    ["sanaullah ghafari arrested", "sanaullah-ghafari"],
    ['"Voice of Khorasan"', "voice-of-khorasan"],
    ["العزائم", "al-azaim"],
  ])("is offered the entity: %s", async (query, id) => {
    const offered = await (await aTeam()).message("watch add", { query });

    expect(offered.content).toContain(`\`@${id}\` finds all its names`);
    expect(labels(offered)).toEqual([`Use @${id}`, "Save", "Cancel"]);
  });

  it.each(["attack", "@isis-k -Ghafari", "=Ghafari", "Ghafar*", "Abu", "islamic", "китоб"])(
    "is offered none: %s",
    async (query) => {
      expect(labels(await (await aTeam()).message("watch add", { query }))).toEqual(["Save", "Cancel"]);
    },
  );

  it("has the entity in its place once that is pressed, a name after it, and is saved so", async () => {
    const team = await aTeam();
    const offered = await team.message("watch add", { query: "Ghafari OR ИГИЛ-Хорасан", severity: "critical" });

    const used = await team.press(offered, "Use @isis-k");
    const both = await team.press(used, "Use @sanaullah-ghafari");
    await team.press(both, "Save");

    expect(used.content).toContain("`Ghafari OR @isis-k`");
    expect(labels(both)).toEqual(["Save", "Cancel"]);
    const { watches } = await team.context.watches.lists.of("100");
    expect(watches.at(-1)).toMatchObject({ query: "@sanaullah-ghafari OR @isis-k", severity: "critical" });
    expect(await team.press(offered, "Save").then(({ content }) => content)).toContain("was answered");
  });

  it("takes a name that no other watch has", async () => {
    const team = await aTeam();

    const offered = await team.message("watch add", { query: "ISIS-K" });
    const used = await team.press(offered, "Use @isis-k");
    const mine = await team.press(
      await team.message("watch add", { query: "Ghafari", name: "Mine" }),
      "Use @sanaullah-ghafari",
    );

    expect(offered.content).toContain("**ISIS-K 2**");
    expect(used.content).toContain("**ISIS-K 2**, severity medium: `@isis-k`");
    expect(mine.content).toContain("**Mine**");
  });

  it("is offered it by /watch edit too, with what it would lose", async () => {
    const team = await aTeam();

    const offered = await team.message("watch edit", { watch: "Al-Azaim", query: "Ghafari book" });
    const used = await team.press(offered, "Use @sanaullah-ghafari");

    expect(used.content).toContain("**Al-Azaim**, severity high: `@sanaullah-ghafari book`\nBefore: `@al-azaim`");
    expect(used.content).toContain("Of its alerts until now");
  });

  it("is so already where the entity makes it what it was", async () => {
    const team = await aTeam();
    const offered = await team.message("watch edit", { watch: "ISIS-K", query: "ISIS-K" });

    expect((await team.press(offered, "Use @isis-k")).content).toContain("nothing to change");
  });

  it("is offered it by /watch test, as a draft for those who may save one", async () => {
    const team = await aTeam();
    const asked = { query: "Ghafari", text: "Ғафарӣ" };

    const editor = await team.message("watch test", asked, { level: "watchlist-editor" });
    const viewer = await team.message("watch test", asked, { level: "viewer" });
    const used = await team.press(editor, "Use @sanaullah-ghafari");

    expect(labels(editor)).toEqual(["Use @sanaullah-ghafari"]);
    expect(viewer.content).toContain("`@sanaullah-ghafari` finds all its names");
    expect(labels(viewer)).toEqual([]);
    expect(labels(used)).toEqual(["Save", "Cancel"]);
  });
});

describe("the button that uses a name", () => {
  it("is not for viewers, nor for another server, nor for what is no name of the query", async () => {
    const team = await aTeam();
    const offered = await team.message("watch add", { query: "Ghafari" });
    const id = idOf(offered);

    expect(await pressed(team, id, { level: "viewer" })).toContain("watchlist editor");
    expect(await pressed(team, id, { guildId: "200" })).toContain("was answered");
    expect(await pressed(team, id.replace("sanaullah-ghafari", "al-azaim"))).toContain("no name that `@al-azaim`");
    for (const forged of ["", ".", "nothing.x", `${id}.x.y`.replace("sanaullah-ghafari", "@everyone `x`")])
      expect(await pressed(team, forged)).not.toContain("went wrong");
  });

  it("is not offered for what the server may not see", async () => {
    const { context } = await aTeam();
    const { base } = context.facts;
    const entities = new Map([...base.entities].filter(([id]) => id !== "sanaullah-ghafari"));
    const blind = { ...context, facts: { ...context.facts, baseFor: () => ({ ...base, entities }) } };

    const shown = await runAt(blind, { query: "Ghafari" });

    expect(labels(shown)).toEqual(["Save", "Cancel"]);
    expect(shown.content).not.toContain("sanaullah");
  });
});

it.each([
  ["Mirziyoyev", "Мирзиёев", "میرزیایف"],
  ["Bishkek", "Бишкек", "بیشکک"],
  ["Саидов", "Saidov", "ساعیداف"],
])("says how %s, which the facts do not know, is found in other scripts", async (query, ...spellings) => {
  const { content = "" } = await (await aTeam()).message("watch add", { query });

  const [line] = content.split("\n").filter((each) => each.includes("is also found as"));
  for (const spelling of spellings) expect(line).toContain(spelling);
  expect(line).toContain(`\`=${query}\` finds only this spelling`);
});

it.each(["mirziyoyev", "=Mirziyoyev", "ISIS", "Mirziyo*"])("says nothing of spellings for %s", async (query) => {
  expect((await (await aTeam()).message("watch add", { query })).content).not.toContain("is also found as");
});

it.each([
  ["watch add", "attack @гаф", "attack @sanaullah-ghafari"],
  ["watch edit", "-@isis", "-@isis-k"],
  ["watch test", "(book OR @العز", "(book OR @al-azaim"],
])("completes @ by a name in any script in %s: %s", async (path, typed, expected) => {
  const found = await (await aTeam()).suggest(path, "query", typed);

  expect(found.map(({ value }) => value)).toContain(expected);
});

async function runAt(context: Team["context"], args: Readonly<Record<string, string>>): Promise<Message> {
  return runCommand(watchAdd, args, dana, { context, logger: createLogger("silent"), newReference: () => "r" });
}

async function pressed({ context }: Team, argument: string, who: Partial<Caller> = {}): Promise<string> {
  const action = actions.find(({ name }) => name === "watch-use");
  if (action === undefined) throw new Error("there is no such button");
  const deps = { context, logger: createLogger("silent"), newReference: () => "r" };
  const result = await runAction(action, argument, { ...dana, ...who }, deps);
  return "message" in result ? (result.message.content ?? "") : "";
}

function idOf(message: Message): string {
  return buttonsOf(message)[0]?.id.replace("watch-use:", "") ?? "";
}

function labels(message: Message): readonly string[] {
  return buttonsOf(message).map(({ label }) => label);
}

function buttonsOf({ components = [] }: Message): readonly { readonly label: string; readonly id: string }[] {
  return components.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((one) =>
          "label" in one && "custom_id" in one ? [{ label: one.label ?? "", id: one.custom_id }] : [],
        )
      : [],
  );
}
