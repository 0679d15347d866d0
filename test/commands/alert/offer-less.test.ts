import { ComponentType } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { actions } from "../../../commands/actions.ts";
import type { ActionResult, Fields } from "../../../src/chat/define-action.ts";
import type { Caller } from "../../../src/chat/define-command.ts";
import { runAction } from "../../../src/chat/run-command.ts";
import type { Enriched } from "../../../src/domain/enriched.ts";
import type { Watch } from "../../../src/domain/watch.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import type { Message } from "../../../src/ports/chat.ts";
import { aTeam, dana, type Team } from "../a-team.ts";
import { harmless } from "../harmless.ts";
import { aStory } from "./a-story.ts";

const under = "100-SW-AAAA.1001";
const editor = { level: "watchlist-editor" } as const;

describe("Not relevant without a word that tells such alerts apart", () => {
  it("offers to mute the story or to lower the severity of its kind in the watch, and says what each does", async () => {
    const offer = await dismissed(await aTeamWith());

    expect(offer.content).toBe(
      "No word tells such alerts apart. To get fewer of them:\n" +
        "• **Mute story 24 h**: for a day copies of `SW-AAAA` by the same sources join it without a reply; everyone here sees that, and can undo it.\n" +
        "• **attack medium in Mine**: from now on what **Mine** finds and reports `attack` is medium instead of high.",
    );
    expect(labels(offer)).toEqual(["Mute story 24 h", "attack medium in Mine"]);
  });

  it("offers the word where there is evidence for it, and nothing else", async () => {
    const team = await aTeamWith();
    for (const id of ["SW-NOT1", "SW-NOT2"])
      await team.context.alerts.stories.put(aStory(id, { title: "cricket again", triage: { state: "dismissed" } }));

    expect(labels(await dismissed(team))).toEqual(["Save for Mine"]);
  });

  it("offers viewers only what they may do", async () => {
    expect(labels(await dismissed(await aTeamWith(), { level: "viewer" }))).toEqual(["Mute story 24 h"]);
  });

  it("offers nothing where nothing would change", async () => {
    const team = await aTeamWith({ severity: "low" });
    await press(team, `alert-mute-story-24h:${under}`);

    const result = await press(team, `dismiss:${under}`, editor, {});

    expect(result).not.toHaveProperty("aside");
  });

  it("says nothing of what a restricted source reports", async () => {
    const team = await aTeamWith({}, "restricted");

    expect((await dismissed(team)).content).not.toContain("attack");
  });

  it("is offered too where more people have to find it not relevant", async () => {
    const team = await aTeamWith();
    await team.ask("route set", { channel: "1001", one_closes: "no" });

    const result = await press(team, `dismiss:${under}`, editor, {});

    expect("message" in result && result.message.content).toContain("One more person");
    expect("message" in result && labels(result.message)).toEqual(["Mute story 24 h", "attack medium in Mine"]);
  });
});

describe("the severity of a kind", () => {
  it("is lowered by one press, in this watch only, and back by another", async () => {
    const team = await aTeamWith();
    const others = (await watchesOf(team)).filter(({ id }) => id !== "mine");

    const lowered = await pressIn(team, await dismissed(team), "attack medium in Mine");
    const between = await watchesOf(team);
    const restored = await pressIn(team, lowered, "Undo");

    expect(lowered.content).toContain("**Mine** now has these severities: attack=medium; anything else: high.");
    expect(between.find(({ id }) => id === "mine")?.severityBy).toEqual({ attack: "medium" });
    expect(between.filter(({ id }) => id !== "mine")).toEqual(others);
    expect(restored.content).toContain("**Mine** now has these severities: high.");
    expect((await watchesOf(team)).find(({ id }) => id === "mine")).not.toHaveProperty("severityBy");
  });

  it("keeps the others, and goes back to what it was", async () => {
    const team = await aTeamWith({ severityBy: { attack: "critical", analysis: "low" } });

    const lowered = await pressIn(team, await dismissed(team), "attack high in Mine");
    const between = (await watchesOf(team)).find(({ id }) => id === "mine")?.severityBy;
    await pressIn(team, lowered, "Undo");

    expect(between).toEqual({ attack: "high", analysis: "low" });
    expect((await watchesOf(team)).find(({ id }) => id === "mine")?.severityBy).toEqual({
      attack: "critical",
      analysis: "low",
    });
  });

  it("stays where somebody changed the watch meanwhile", async () => {
    const team = await aTeamWith();
    const offer = await dismissed(team);
    const lowered = await pressIn(team, offer, "attack medium in Mine");
    await team.ask("watch edit", { watch: "Mine", severity_by: "attack=critical" }).catch(() => "");
    await team.context.watches.lists.change("100", (all) =>
      all.map((one) => (one.id === "mine" ? { ...one, severityBy: { attack: "critical" } } : one)),
    );

    expect((await pressIn(team, offer, "attack medium in Mine")).content).toContain("were changed since");
    expect((await pressIn(team, lowered, "Undo")).content).toContain("were changed since");
    expect((await watchesOf(team)).find(({ id }) => id === "mine")?.severityBy).toEqual({ attack: "critical" });
  });

  it.each([
    "severity-lower:",
    "severity-lower:mine.nonsense.high.low",
    "severity-lower:mine.attack.high.@everyone",
    "severity-lower:mine.attack.high.none",
    "severity-restore:mine.attack.none.none",
    "severity-lower:gone.attack.high.medium",
  ])("is refused in words by a forged button: %s", async (id) => {
    const team = await aTeamWith();
    const before = await watchesOf(team);

    const result = await press(team, id);

    expect("message" in result && result.message.content).toMatch(/names no severity|no longer there/u);
    expect(await watchesOf(team)).toEqual(before);
  });

  it("is not for viewers, nor for another server's watches", async () => {
    const team = await aTeamWith();
    const id = idOf(await dismissed(team), "attack medium in Mine");

    const viewer = await press(team, id, { level: "viewer" });
    const stranger = await press(team, id, { guildId: "200" });

    expect("message" in viewer && viewer.message.content).toContain("watchlist editor");
    expect("message" in stranger && stranger.message.content).toContain("no longer there");
    expect((await watchesOf(team)).find(({ id }) => id === "mine")).not.toHaveProperty("severityBy");
  });
});

async function aTeamWith(given: Partial<Watch> = {}, handling: "open" | "restricted" = "open"): Promise<Team> {
  const team = await aTeam();
  const watch = { id: "mine", name: "Mine", query: "cricket", severity: "high", createdAt: 0, createdBy: "x" } as const;
  await team.context.watches.lists.change("100", (all) => [...all, { ...watch, ...given }]);
  const story = aStory("SW-AAAA", { title: "An attack on cricket", handling });
  const where = { kind: { field: "title", start: 3, end: 9 } } as const;
  const enriched: Enriched = { releases: [], event: { kind: "attack", stance: "none", places: [], where } };
  const reports = story.reports.map((report) => {
    return { ...report, enriched, watches: report.watches.map((hit) => ({ ...hit, watchId: "mine", hits: [] })) };
  });
  await team.context.alerts.stories.put({ ...story, reports });
  return team;
}

async function watchesOf({ context }: Team): Promise<readonly Watch[]> {
  return (await context.watches.lists.of("100")).watches;
}

async function dismissed(team: Team, who: Partial<Caller> = editor): Promise<Message> {
  const result = await press(team, `dismiss:${under}`, who, {});
  return harmless(result.kind === "update" ? (result.aside ?? {}) : {});
}

async function pressIn(team: Team, message: Message, label: string): Promise<Message> {
  const result = await press(team, idOf(message, label), editor);
  return harmless("message" in result ? result.message : {});
}

async function press({ context }: Team, id: string, who: Partial<Caller> = {}, fields?: Fields): Promise<ActionResult> {
  const [name, ...rest] = id.split(":");
  const action = actions.find((one) => one.name === name);
  if (action === undefined) throw new Error(`there is no button ${id}`);
  const deps = { context, logger: createLogger("silent"), newReference: () => "r" };
  return runAction(action, rest.join(":"), { ...dana, ...who }, deps, fields);
}

function idOf(message: Message, wanted: string): string {
  return buttonsOf(message).find(({ label }) => label === wanted)?.id ?? "";
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
