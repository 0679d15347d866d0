import { describe, expect, it } from "vitest";
import { propose } from "../../../commands/alert/propose-fact-button.ts";
import { saveFact } from "../../../commands/fact/save-fact.ts";
import type { Caller } from "../../../src/chat/define-command.ts";
import type { Entity } from "../../../src/domain/entity.ts";
import type { FactBase } from "../../../src/domain/fact-base.ts";
import type { Statement } from "../../../src/domain/statement.ts";
import { indexFacts } from "../../../src/facts/build-fact-base.ts";
import { shippedSettings } from "../../shipped-settings.ts";
import { aTeam, dana, type Team } from "../a-team.ts";
import { aStory } from "../alert/a-story.ts";

const claim = { about: "Al-Azaim", claim: "Said to have moved its archive", source: "https://news.example.org/1" };
const idIn = (text: string) => /`\/fact retract statement:(own-[0-9a-f]+)`/u.exec(text)?.[1] ?? "";

describe("what a guild adds to the facts", () => {
  it("is shown as reported, with its source, who and when, and never in another guild", async () => {
    const team = await aTeam();

    const noted = await team.ask("fact add", { ...claim, as_of: "2026-11" });

    const asked = { name: "Al-Azaim" };
    const [own, other] = [await team.ask("lookup outlet", asked), await team.ask("lookup outlet", asked, ofAnother)];
    expect(noted).toMatch(/^Noted about \*\*.*Al-Azaim.*\*\* for this server only, as reported/u);
    expect(own).toContain(
      "Noted by this server: Said to have moved its archive, as of November 2026 (this server, reported: news.example.org, noted ",
    );
    expect(other).not.toContain("archive");
    expect(await team.ask("fact history", {}, ofAnother)).toContain("This server added nothing");
  });

  it("can be retracted, as can what the files say, only here; the history keeps both", async () => {
    const team = await aTeam();
    const own = idIn(await team.ask("fact add", claim));
    const shipped = "isisk-pledges-sri-lanka";
    const reach = () => team.ask("lookup country", { name: "Sri Lanka" });
    const before = await reach();

    await team.ask("fact retract", { statement: own });
    await team.ask("fact retract", { statement: shipped, why: "withdrawn by its source" });

    expect(await team.ask("lookup outlet", { name: "Al-Azaim" })).not.toContain("archive");
    expect(await reach()).not.toBe(before);
    expect(await team.ask("lookup country", { name: "Sri Lanka" }, ofAnother)).toBe(before);
    const history = (await team.ask("fact history")).split("\n");
    expect(history[1]).toMatch(/retracted by Dana `isisk-pledges-sri-lanka`: .* · because: withdrawn by its source$/u);
    expect(history[3]).toMatch(/added by Dana `own-[0-9a-f]+`: .*: Said to have moved its archive$/u);
    expect(await team.ask("fact retract", { statement: own })).toContain("There is no statement");
  });

  it("can be corrected: the claim replaces what it corrects, and the history keeps both", async () => {
    const team = await aTeam();
    const own = idIn(await team.ask("fact add", claim));

    const corrected = await team.ask("fact correct", { statement: own, claim: "Said to have lost its archive" });

    const shown = await team.ask("lookup outlet", { name: "Al-Azaim" });
    expect(corrected).toMatch(/moved its archive.* → .*Said to have lost its archive/u);
    expect(corrected).toContain(`/fact restore statement:${own}`);
    expect(shown).toMatch(/Said to have lost its archive .*corrected here, was: .*moved its archive/u);
    expect(await team.ask("fact history")).toMatch(
      new RegExp(`corrected by Dana \`${own}\` → \`own-[0-9a-f]+\`: .*: Said to have lost its archive`, "u"),
    );
    expect(await team.ask("lookup outlet", { name: "Al-Azaim" }, ofAnother)).not.toContain("archive");
  });

  it("can be restored after it was retracted, as can what the files say", async () => {
    const team = await aTeam();
    const shipped = "isisk-pledges-sri-lanka";
    const reach = () => team.ask("lookup country", { name: "Sri Lanka" });
    const before = await reach();
    await team.ask("fact retract", { statement: shipped });

    const restored = await team.ask("fact restore", { statement: shipped });

    expect(restored).toContain(`\`${shipped}\` is shown on this server again.`);
    expect(await reach()).toBe(before);
    expect(await team.ask("fact history")).toContain("restored by Dana");
    expect(await team.ask("fact restore", { statement: shipped })).toContain("was retracted or corrected here");
  });

  it("is for watchlist editors, about a thing that is known, with a web address", async () => {
    const team = await aTeam();

    expect(await team.ask("fact add", claim, { level: "viewer" })).toContain("Only watchlist editors");
    expect(await team.ask("fact add", { ...claim, about: "Nobody known" })).toContain("know no single thing called");
    expect(await team.ask("fact add", { ...claim, source: "hearsay" })).toContain("`source` is the web address");
    expect(await team.ask("fact add", { ...claim, claim: "x".repeat(301) })).toContain("at most 300 characters");
    expect(await team.ask("fact history")).toContain("This server added nothing");
  });
});

describe("the clearance of a channel", () => {
  it("leaves out what is above it, says so whatever is asked, and shows it where a channel is cleared for it", async () => {
    const team = await aTeam();
    await team.ask("fact add", { ...claim, tlp: "amber" });
    const asked = () => team.message("lookup outlet", { name: "Al-Azaim" });

    const green = await asked();
    const posted = await team.press(green, "Post here");
    await team.ask("route set", { channel: "1001", clearance: "amber" });
    const amber = await asked();

    for (const { content } of [green, posted]) {
      expect(content).not.toContain("archive");
      expect(content).toMatch(/This channel shows facts up to TLP:GREEN only\.$/u);
    }
    expect(await team.ask("lookup leader", {}, { channelId: "1009" })).toContain("up to TLP:GREEN only");
    expect(amber.content).toContain("Said to have moved its archive");
    expect(amber.content).not.toContain("TLP:GREEN only");
    expect((await team.press(green, "Sources")).content).toContain("news.example.org");
    expect(await team.ask("lookup outlet", { name: "Al-Azaim" }, { channelId: "1009" })).not.toContain("archive");
  });
});

describe("a fact above what the operator lets a server see", () => {
  it("does not exist there, by any name, whatever its channels are cleared for", async () => {
    const team = await aTeam({ facts: withARedPerson(), clearance: { "200": "red" } });
    const seen = async (who: Partial<Caller>) => {
      await team.ask("route set", { channel: who.channelId ?? "1001", clearance: "red" }, who);
      return [
        await team.ask("lookup find", { text: "Rubicon" }, who),
        await team.ask("lookup person", { name: "Rubicn" }, who),
        await team.ask("lookup group", { name: "ISIS-K" }, who),
        await team.ask("fact add", { ...claim, about: "Rubicom" }, who),
        await team.ask("watch add", { query: "@rubicon" }, who),
        JSON.stringify(await team.suggest("lookup person", "name", "Rub", who)),
        JSON.stringify(await team.suggest("fact add", "about", "Rub", who)),
        JSON.stringify(await team.suggest("watch add", "query", "@rub", who)),
      ];
    };

    const stranger = await seen({});
    const own = await seen({ guildId: "200", channelId: "2001" });

    expect(stranger.filter((answer) => answer.includes("Mara Rubicon"))).toEqual([]);
    expect(own.filter((answer) => answer.includes("Mara Rubicon")).length).toBeGreaterThanOrEqual(5);
  });

  it("is not said elsewhere to exist: in a channel of less clearance it is named by nothing", async () => {
    const team = await aTeam({ facts: withARedPerson(), clearance: { "100": "red" } });

    const found = await team.ask("lookup find", { text: "Rubicon" });
    const gone = await team.ask("fact retract", { statement: "rubicon-role" });

    expect(found).not.toContain("Mara Rubicon");
    expect(await team.suggest("lookup person", "name", "Rub")).toEqual([]);
    expect(gone).toContain("There is no statement");
  });

  it("stays where it is when it is corrected", async () => {
    const team = await aTeam({ facts: withARedPerson(), clearance: { "100": "red" } });
    await team.ask("route set", { channel: "1001", clearance: "red" });
    const correction = { statement: "rubicon-role", claim: "Is said to have left" };

    const wider = await team.ask("fact correct", { ...correction, tlp: "clear" });
    const kept = await team.ask("fact correct", { ...correction, source: "https://news.example.org/2" });

    expect(wider).toContain("TLP:RED or above");
    expect(kept).toContain("(TLP:RED)");
  });
});

describe("Propose fact", () => {
  it("asks in a form, filled in from the alert, and shows what is sent in before anything is saved", async () => {
    const { team, argument } = await anAlert("open");

    const asked = await propose.run(argument, dana, team.context);
    const sent = await propose.submit?.(formIn(asked), { ...claim }, dana, team.context);

    expect(valuesIn(asked)).toEqual({ about: "ISIS-K", as_of: "2026-11-20", source: "https://wire.example.org/7 F6" });
    if (sent?.kind !== "reply") throw new Error("no answer");
    expect(sent.message.content).toMatch(/^\*\*Not saved yet.\*\*/u);
    expect((await team.context.facts.layers.of("100")).changes).toEqual([]);
    await team.press(sent.message, "Save");
    expect((await team.context.facts.layers.of("100")).changes).toHaveLength(1);
  });

  it("fills in no address of a source that is not open, and nothing of a restricted one", async () => {
    for (const [handling, values] of [
      ["sensitive", { about: "ISIS-K", as_of: "2026-11-20", source: "F6 amber" }],
      ["restricted", {}],
    ] as const) {
      const { team, argument } = await anAlert(handling);
      expect(valuesIn(await propose.run(argument, dana, team.context))).toEqual(values);
    }
  });
});

function formIn(result: Awaited<ReturnType<typeof propose.run>>): string {
  if (result.kind !== "form") throw new Error("no form");
  return result.form.custom_id.slice(result.form.custom_id.indexOf(":") + 1);
}

it("a claim has the date on which it was added", async () => {
  const { context } = await aTeam();

  const { statement } = await saveFact(claim, dana, context);

  expect(statement).toMatchObject({ status: "reported", grade: "F6", tlp: "green", addedBy: "Dana" });
  expect(statement.addedAt).toBe(new Date(context.clock.now()).toISOString().slice(0, 10));
});

const ofAnother = { guildId: "200", channelId: "2001" };

async function anAlert(
  handling: "open" | "sensitive" | "restricted",
): Promise<{ readonly team: Team; readonly argument: string }> {
  const team = await aTeam();
  const story = aStory("SW-0007", { title: "ISIS-K named in a report", handling });
  const [report] = story.reports;
  if (report === undefined) throw new Error("a story has a report");
  const item = { ...report.item, link: "https://wire.example.org/7", published: "2026-11-20T08:00:00.000Z" };
  await team.repositories.stories.put({ ...story, reports: [{ ...report, item }] });
  return { team, argument: `${story.id}.1001` };
}

/** What the form's fields are filled in with. */
function valuesIn(result: Awaited<ReturnType<typeof propose.run>>): Readonly<Record<string, string>> {
  if (result.kind !== "form") throw new Error("no form");
  const fields = result.form.components.flatMap((row) => ("component" in row ? [row.component] : []));
  return Object.fromEntries(
    fields.flatMap((field) => ("value" in field && field.value !== undefined ? [[field.custom_id, field.value]] : [])),
  );
}

function withARedPerson(): FactBase {
  const { facts } = shippedSettings;
  const [known] = facts.statements;
  if (known === undefined) throw new Error("there are facts");
  const person: Entity = {
    id: "rubicon",
    kind: "person",
    names: [{ text: "Mara Rubicon", language: "en", kind: "official" }],
  };
  const role: Statement = {
    ...known,
    id: "rubicon-role",
    subject: "rubicon",
    predicate: "noted",
    value: { text: "Is said to speak for it" },
    tlp: "red",
  };
  return indexFacts(new Map([...facts.entities, [person.id, person]]), [...facts.statements, role]);
}
