import { ButtonStyle, ComponentType, MessageFlags } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { lookupCommands } from "../../../commands/lookup/lookup-commands.ts";
import { factsOnlyContext } from "../../../src/app/facts-only-context.ts";
import type { Caller } from "../../../src/chat/define-command.ts";
import { bareLink } from "../../../src/chat/links.ts";
import { runCommand } from "../../../src/chat/run-command.ts";
import type { FactSource, Statement } from "../../../src/domain/statement.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import type { Message } from "../../../src/ports/chat.ts";
import { shippedSettings } from "../../shipped-settings.ts";

const context = factsOnlyContext(shippedSettings);
const deps = { context, logger: createLogger("silent"), newReference: () => "ref" };
const viewer: Caller = {
  guildId: "1",
  channelId: "2",
  userId: "3",
  userName: "Ada",
  level: "viewer",
  sees: async () => true,
};

describe("a look-up in chat", () => {
  it("answers the leader in the shape for a phone, seen only by the asker", async () => {
    const reply = await lookUp("leader");

    expect(reply.content?.split("\n").slice(0, 6)).toEqual([
      "**Sanaullah Ghafari (Shahab al-Muhajir)**",
      "Leader since June 2020 (UN) · last confirmed July 2025 (UN, 36th report, July 2025) [1, 2]",
      "**Disputed**",
      "• reported killed June 2023, Kunar: unconfirmed (one state, in the UN's report of July 2023) [3]",
      "• reported killed June 2023, Kunar, so Taliban and Pakistani officials told the press: unconfirmed (Taliban and Pakistani officials, June 2023) [3]",
      "• leader since April 2020 (Wikipedia, undated) [4]",
    ]);
    expect(buttonsOf(reply).map(({ label }) => label)).toEqual(["Sources", "Earlier", "Post here", "Report an error"]);
    expect(reply.flags).toBe(MessageFlags.Ephemeral);
  });

  it("keeps every answer within Discord's limits, without mentions, and with no live link but to a page that the facts rest on", async () => {
    const replies = await Promise.all(everyQuestion().map(([path, args]) => lookUp(path, args)));

    const tooLong = replies.filter(({ content = "" }) => content.length > 2000 || content.length === 0);
    expect(tooLong.map(({ content }) => content?.slice(0, 60))).toEqual([]);
    expect(replies.flatMap(buttonsOf).filter((button) => button.custom_id.length > 100)).toEqual([]);
    const links = replies.flatMap(({ content = "" }) => [...content.matchAll(/(<?)https?:\/\/[^\s>]*/g)]);
    const ofSources = new Set(shippedSettings.facts.statements.flatMap(sourcesOf).map(addressOf));
    expect(links.filter(([whole, opening]) => opening !== "<" || !ofSources.has(whole.slice(1)))).toEqual([]);
    expect(links.length).toBeGreaterThan(100);
    expect(replies.filter((reply) => reply.allowed_mentions !== undefined)).toEqual([]);
    expect(replies.length).toBeGreaterThan(300);
  });

  it("leaves out buttons where a question is too long for their ids", async () => {
    const reply = await lookUp("find", { text: `Nangarhar ${"raid ".repeat(30)}in` });

    expect(buttonsOf(reply)).toEqual([]);
    expect(reply.content).toContain("Hasib, killed: raid in Nangarhar");
  });

  it("says how to write a date that cannot be read", async () => {
    const reply = await lookUp("leader", { as_of: "last year" });

    expect(reply.content).toBe("`as_of` is a year, a month or a day: `2019`, `2019-01`, `2019-01-15`, `Jan 2019`.");
  });

  it("shows what a person typed as plain text", async () => {
    const reply = await lookUp("person", { name: "**@everyone** [x](https://example.org)" });

    expect(reply.content).toContain("\\*\\*@\u2060everyone\\*\\* \\[x\\](https:\u2060//example.org)");
  });

  it("takes an empty option for one that is absent", async () => {
    expect((await lookUp("leader", { name: " " })).content).toBe((await lookUp("leader")).content);
  });
});

describe("completion of names", () => {
  it.each([
    ["leader", "name", "gha", "sanaullah-ghafari"],
    ["country", "name", "Узб", "uzbekistan"],
    ["outlet", "name", "", "al-azaim"],
    ["publication", "name", "why", "why-jihad-is-obligatory"],
    ["group", "name", "isk", "isis-k"],
  ])("of /lookup %s %s takes “%s” for %s, which the command then finds", async (path, option, typed, id) => {
    const field = named(path).options[option];
    const suggest = field?.kind === "text" ? field.suggest : undefined;

    const [first] = (await suggest?.(typed, viewer, context)) ?? [];

    expect(first?.value).toBe(id);
    expect((await lookUp(path, { [option]: id })).content).not.toContain("Unknown");
  });
});

function sourcesOf({ source, alsoIn = [] }: Statement): readonly FactSource[] {
  return [source, ...alsoIn];
}

/** As a link is written: what would end it is encoded. */
function addressOf({ url }: FactSource): string {
  return url === undefined ? "" : bareLink(url).slice(1, -1);
}

function named(path: string) {
  const command = lookupCommands.find((one) => one.path === `lookup ${path}`);
  if (command === undefined) throw new Error(`no command lookup ${path}`);
  return command;
}

function lookUp(path: string, args: Readonly<Record<string, string>> = {}): Promise<Message> {
  return runCommand(named(path), args, viewer, deps);
}

function buttonsOf({ components = [] }: Message) {
  return components
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((one) => (one.type === ComponentType.Button && one.style === ButtonStyle.Secondary ? [one] : []));
}

/** Each entity by each fitting look-up, and each month of a decade. */
function everyQuestion(): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  const months = Array.from(
    { length: 14 * 12 },
    (_, index) => `${2013 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
  );
  const asked = [...context.facts.base.entities.values()].filter(({ kind }) => kind !== "topic");
  const byName = asked.flatMap(({ id, kind }) => {
    const path = kind === "place" ? "country" : kind;
    return [[path, { name: id }] as const, ["find", { text: id }] as const, ["leader", { name: id }] as const];
  });
  const alone = ["leader", "group", "person", "outlet", "publication", "event", "strength", "country"];
  return [
    ...alone.map((path) => [path, {}] as const),
    ...byName,
    ...months.flatMap((month) => [["leader", { as_of: month }] as const, ["strength", { as_of: month }] as const]),
  ];
}
