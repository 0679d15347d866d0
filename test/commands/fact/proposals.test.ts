import { describe, expect, it } from "vitest";
import type { Caller } from "../../../src/chat/define-command.ts";
import { Event } from "../../../src/domain/event.ts";
import { Release } from "../../../src/domain/release.ts";
import { Story } from "../../../src/domain/story.ts";
import type { Message } from "../../../src/ports/chat.ts";
import { aTeam, type Team } from "../a-team.ts";
import { aStory } from "../alert/a-story.ts";
import { entriesOf, pressed, recordsOf } from "../audit/changes.ts";

const bo: Partial<Caller> = { userId: "11", userName: "Bo", level: "viewer" };
const eda: Partial<Caller> = { userId: "12", userName: "Eda", level: "watchlist-editor" };
const where = { field: "title", start: 0, end: 2 } as const;

const attack = Event.parse({
  kind: "attack",
  method: "bombing",
  actor: "isis-k",
  stance: "claimed",
  places: [{ id: "AF/kabul", name: "Kabul", level: "town", country: "AF", where }],
  dead: { value: 15, bound: "at-least", where },
  injured: { value: 40, bound: "exact", where },
  when: "2026-11-19",
  where: {},
});
const release = Release.parse({
  kind: "magazine",
  title: "Invented Lantern",
  issue: 7,
  languages: ["tg", "xx"],
  where,
});

describe("a fact that is proposed from an alert", () => {
  it("is filled in from the event: claim, toll, place and day, with the report as its source", async () => {
    const team = await anAlert({ event: attack });

    expect(await proposed(team)).toEqual({
      name: "Bombing, Kabul, 19 Nov 2026",
      what: "attack",
      where: "2026-11-19, Kabul",
      outcome: "at least 15 killed, 40 injured, claimed by ISIS-K",
      source: "https://wire.example.org/7 F6",
    });
  });

  it("is filled in from a release: title, issue, kind and those languages that the form has", async () => {
    const team = await anAlert({ releases: [release] });

    expect(await proposed(team)).toEqual({
      title: "Invented Lantern #7",
      what: "magazine",
      language: "tg",
      where: "ca. 2026-11-20",
      source: "https://wire.example.org/7 F6",
    });
  });

  it("waits until an editor confirms it: no answer shows it before, and its viewer cannot save it", async () => {
    const team = await anAlert({ event: attack });
    const preview = await sentIn(team, await proposed(team), bo);
    const asked = ["lookup event", { name: "Bombing, Kabul, 19 Nov 2026" }] as const;

    expect(labelsOf(preview)).toEqual(["Propose", "Change", "Cancel"]);
    const forged = await pressed(team, "fact-save", idIn(preview, "fact-propose"), undefined, bo);
    expect(JSON.stringify(forged)).toContain("watchlist editor");
    await team.press(preview, "Propose", bo);
    expect(await team.ask(...asked)).toContain("Unknown");
    expect(await team.ask("fact review", {}, bo)).not.toContain("Bombing");

    const list = await team.message("fact review", {}, eda);
    expect(list.content).toMatch(/An event: Bombing, Kabul, 19 Nov 2026, .* · by Bo · <t:\d+:R> · from SW-0007/u);
    const opened = await team.press(list, labelIn(list), eda);
    expect(opened.content).toMatch(/^\*\*Proposed by Bo from SW-0007/u);
    expect(labelsOf(opened)).toEqual(["Confirm", "Change", "Reject"]);
    expect((await team.press(opened, "Confirm", eda)).content).toContain("Saved for this server only");

    expect(await team.ask(...asked)).toContain("at least 15 people");
    expect(await team.ask("fact review", {}, eda)).toContain("No fact waits");
    const [confirmed] = (await team.context.facts.layers.of("100")).changes.filter(({ kind }) => kind === "added");
    expect(confirmed).toMatchObject({ by: "Eda", statement: { addedBy: "Bo", status: "reported", grade: "F6" } });
  });

  it("is undone to what waits, and that to nothing, each with its record", async () => {
    const team = await anAlert({ event: attack });
    const nothing = await recordsOf(team);
    await team.press(await sentIn(team, await proposed(team), bo), "Propose", bo);
    const waiting = await recordsOf(team);
    const list = await team.message("fact review", {}, eda);
    await team.press(await team.press(list, labelIn(list), eda), "Confirm", eda);

    await undone(team, 2);
    expect(await recordsOf(team)).toEqual(waiting);
    await undone(team, 1);
    expect(await recordsOf(team)).toEqual(nothing);
    const ways = (await entriesOf(team)).map(({ way, by }) => `${way} ${by.name}`);
    expect(ways).toEqual(["audit-undo Dana", "audit-undo Dana", "fact-save Eda", "fact-propose Bo"]);
  });

  it("is decided on once, whoever opened it too", async () => {
    const team = await anAlert({ event: attack });
    await team.press(await sentIn(team, await proposed(team), bo), "Propose", bo);
    const list = await team.message("fact review", {}, eda);
    const [first, second] = [await team.press(list, labelIn(list), eda), await team.press(list, labelIn(list), eda)];

    await team.press(first, "Reject", eda);

    expect((await team.press(second, "Confirm", eda)).content).toContain("decided on it meanwhile");
    expect((await team.context.facts.layers.of("100")).changes).toEqual([]);
  });

  it("is not listed to who cannot see its channel, nor in another server, nor above the clearance", async () => {
    const team = await anAlert({ event: attack });
    const fields = { ...(await proposed(team)), source: "https://wire.example.org/7 amber" };
    await team.press(await sentIn(team, fields, bo), "Propose", bo);
    const seen = async (who: Partial<Caller>) => (await team.ask("fact review", {}, who)).includes("Bombing");

    expect(await seen(eda)).toBe(false);
    await team.ask("route set", { channel: "1002", severity: "low", clearance: "amber" });
    expect(await seen({ ...eda, channelId: "1002" })).toBe(true);
    expect(await seen({ ...eda, channelId: "1002", sees: async (id) => id !== "1001" })).toBe(false);
    expect(await seen({ ...eda, guildId: "200", channelId: "2001" })).toBe(false);
    expect(await team.ask("audit list", {}, eda)).not.toContain("Bombing");
  });
});

async function anAlert(enriched: { readonly event?: Event; readonly releases?: readonly Release[] }): Promise<Team> {
  const team = await aTeam();
  const story = aStory("SW-0007", { title: "An invented headline" });
  const [report] = story.reports;
  const item = { ...report?.item, link: "https://wire.example.org/7", published: "2026-11-20T08:00:00.000Z" };
  const reports = [{ ...report, item, enriched: { releases: [], ...enriched } }];
  await team.repositories.stories.put(Story.parse({ ...story, reports }));
  return team;
}

const opened = new WeakMap<Team, string>();

/** What the form is filled in with that the button under the alert opens for Bo. */
async function proposed(team: Team): Promise<Readonly<Record<string, string>>> {
  const result = await pressed(team, "alert-propose", "100-SW-0007.1001", undefined, bo);
  if (result.kind !== "form") throw new Error(JSON.stringify(result));
  opened.set(team, result.form.custom_id.replace(/^[^:]*:/u, ""));
  const values = result.form.components.map(({ component }): [string, string] => {
    if (!("options" in component)) return [component.custom_id, component.value ?? ""];
    const chosen = component.options.filter((option) => option.default === true);
    return [component.custom_id, chosen.map(({ value }) => value).join(",")];
  });
  return Object.fromEntries(values.filter(([, value]) => value !== ""));
}

async function sentIn(team: Team, fields: Readonly<Record<string, string>>, who: Partial<Caller>): Promise<Message> {
  const result = await pressed(team, "alert-propose", opened.get(team) ?? "", fields, who);
  return "message" in result ? result.message : {};
}

async function undone(team: Team, number: number): Promise<void> {
  await team.press(await team.message("audit undo", { number: `${number}` }), "Undo");
}

function controlsOf({ components = [] }: Message) {
  return components.flatMap((row) => ("components" in row ? row.components : []));
}

function labelsOf(message: Message): readonly string[] {
  return controlsOf(message).flatMap((one) => ("label" in one && one.label ? [one.label] : []));
}

function labelIn(message: Message): string {
  const options = controlsOf(message).flatMap((one) => ("options" in one ? one.options : []));
  return options[0]?.label ?? "";
}

function idIn(message: Message, action: string): string {
  return new RegExp(`${action}:([0-9a-f]+)`, "u").exec(JSON.stringify(message))?.[1] ?? "";
}
