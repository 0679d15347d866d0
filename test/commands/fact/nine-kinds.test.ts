import { describe, expect, it } from "vitest";
import type { FactKind } from "../../../src/domain/fact-form.ts";
import type { Message } from "../../../src/ports/chat.ts";
import { aTeam, type Team } from "../a-team.ts";
import { entriesOf, pressed, recordsOf } from "../audit/changes.ts";

interface Case {
  readonly fields: Readonly<Record<string, string>>;
  /** The look-up that shows it, and what of it. */
  readonly asked: readonly [string, Readonly<Record<string, string>>];
  readonly shown: RegExp;
}

const source = "https://news.example.org/1 B2";

const cases: Readonly<Record<Exclude<FactKind, "note">, Case>> = {
  leader: {
    fields: { who: "Invented Leader; Вождь Вымышленный", group: "isis-k", when: "since 2026-10", source },
    asked: ["lookup leader", {}],
    shown: /Invented Leader: named as leader since October 2026 \(this server, reported: news\.example\.org/u,
  },
  fate: {
    fields: { who: "Sanaullah Ghafari", what: "killed", when: "2026-11-02", details: "Kunar, by a drone", source },
    asked: ["lookup leader", {}],
    shown: /reported killed 2 Nov 2026, Kunar, by a drone: unconfirmed \(this server, reported: news\.example\.org/u,
  },
  role: {
    fields: { who: "Invented Speaker", role: "Spokesman", group: "isis-k", when: "since 2026-10", source },
    asked: ["lookup role", { role: "spokesman" }],
    shown: /Invented Speaker.*October 2026.*this server, reported/u,
  },
  strength: {
    fields: { group: "isis-k", figure: "at least 7,000", when: "2026-10", source },
    asked: ["lookup strength", {}],
    shown: /at least 7,000 fighters.*this server, reported/u,
  },
  event: {
    fields: {
      name: "Invented bombing of a bridge, Kabul; Вымышленный взрыв моста",
      what: "attack",
      where: "2026-11-03, Kabul",
      outcome: "at least 15 killed, 40 injured, claimed by ISIS-K",
      source,
    },
    asked: ["lookup event", { name: "Вымышленный взрыв моста" }],
    shown: /at least 15 people.*this server, reported/u,
  },
  release: {
    fields: {
      title: "Invented Lantern #3",
      what: "magazine",
      language: "tg,ru",
      where: "2026-10, Invented Press; Вымышленная печать",
      source,
    },
    asked: ["lookup publication", { name: "Вымышленная печать" }],
    shown: /Invented Lantern[\s\S]*issue 3/u,
  },
  listing: {
    fields: { who: "Sanaullah Ghafari", list: "EU list", when: "2026-10-05", details: "EU.1.2", source },
    asked: ["lookup person", { name: "Sanaullah Ghafari" }],
    shown: /EU list, EU\.1\.2.*since 5 Oct 2026.*this server, reported/u,
  },
  alias: {
    fields: { who: "Al-Azaim", names: "Вымышленное имя", language: "tg", source },
    asked: ["lookup outlet", { name: "Вымышленное имя" }],
    shown: /Also called: Вымышленное имя \(this server, reported: news\.example\.org/u,
  },
  place: {
    fields: { group: "isis-k", what: "active-in", place: "Invented Village, Nangarhar", when: "as of 2026-10", source },
    asked: ["lookup group", { name: "ISIS-K" }],
    shown: /Active in: .*Invented Village \(this server, reported/u,
  },
};

const ofAnother = { guildId: "200", channelId: "2001" };

async function filled(team: Team, kind: string, fields: Case["fields"]): Promise<Message> {
  const result = await pressed(team, "fact-form", `${kind}.`, fields);
  return "message" in result ? result.message : {};
}

async function saved(team: Team, kind: string, fields: Case["fields"]): Promise<string> {
  return (await team.press(await filled(team, kind, fields), "Save")).content ?? "";
}

describe.each(Object.entries(cases))("a fact of the kind %s", (kind, { fields, asked, shown }) => {
  it("stands in the answers at once, marked, for this server only; undone, nothing of it is left", async () => {
    const team = await aTeam();
    const records = await recordsOf(team);
    const before = await team.ask(...asked);
    const elsewhere = await team.ask(...asked, ofAnother);

    const preview = await filled(team, kind, fields);
    expect(preview.content).toMatch(/^\*\*Not saved yet\.\*\*/u);
    expect(await team.ask(...asked)).toBe(before);
    expect(await team.press(preview, "Save")).toMatchObject({
      content: expect.stringMatching(/^Saved for this server/u),
    });

    expect(before).not.toMatch(shown);
    expect(await team.ask(...asked)).toMatch(shown);
    expect(await team.ask(...asked, ofAnother)).toBe(elsewhere);

    const [entry] = await entriesOf(team);
    await team.press(await team.message("audit undo", { number: `${entry?.number}` }), "Undo");
    expect(await recordsOf(team)).toEqual(records);
    expect(await team.ask(...asked)).toBe(before);
  });

  it("is shown nowhere above a channel's clearance, also not by name", async () => {
    const team = await aTeam();
    const before = await team.ask(...asked);
    const { name } = asked[1];

    expect(await saved(team, kind, { ...fields, source: `${source} red` })).toContain("does not show TLP:RED");

    const answer = await team.ask(...asked);
    expect(beginningOf(answer)).toEqual(beginningOf(before));
    expect(answer).not.toMatch(shown);
    for (const said of [answer.replaceAll(name ?? "?", ""), await team.ask("fact history")])
      expect(said).not.toMatch(/Invented|Вымышл|drone|7,000|EU\.1/u);
  });

  it("is asked for in a form that Discord takes", async () => {
    const team = await aTeam();

    const opened = await pressed(team, "fact-form", `${kind}:${JSON.stringify({ about: "ISIS-K" })}`);

    if (opened.kind !== "form") throw new Error("no form");
    const { components, title } = opened.form;
    expect(components.length).toBeLessThanOrEqual(5);
    expect([title, ...components.map((field) => field.label)].filter((text) => text.length > 45)).toEqual([]);
    expect(components.filter(({ description = "" }) => description.length > 100)).toEqual([]);
    expect(Object.keys(fields).filter((id) => !components.some(({ component }) => component.custom_id === id))).toEqual(
      [],
    );
  });

  it("is changed as it was filled in, and dropped without a trace", async () => {
    const team = await aTeam();
    const records = await recordsOf(team);
    const preview = await filled(team, kind, fields);
    const id = /fact-change:([0-9a-f]+)/u.exec(JSON.stringify(preview))?.[1] ?? "";

    const form = await pressed(team, "fact-change", id);

    expect(valuesIn(form)).toEqual(fields);
    await team.press(preview, "Cancel");
    expect(await recordsOf(team)).toEqual(records);
  });
});

function valuesIn(result: Awaited<ReturnType<typeof pressed>>): Readonly<Record<string, string>> {
  if (result.kind !== "form") throw new Error("no form");
  const values = result.form.components.map(({ component }): [string, string] => {
    if (!("options" in component)) return [component.custom_id, component.value ?? ""];
    const chosen = component.options.filter((option) => option.default === true);
    return [component.custom_id, chosen.map(({ value }) => value).join(",")];
  });
  return Object.fromEntries(values.filter(([, value]) => value !== ""));
}

/** Without the line that says that a channel does not show all. */
function beginningOf(answer: string): readonly string[] {
  const lines = answer.split("\n").filter((line) => !line.startsWith("This channel shows facts"));
  return lines.slice(0, 5);
}
