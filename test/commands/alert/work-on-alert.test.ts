import { describe, expect, it } from "vitest";
import { actions } from "../../../commands/actions.ts";
import type { ActionResult, Fields } from "../../../src/chat/define-action.ts";
import { runAction } from "../../../src/chat/run-command.ts";
import { md } from "../../../src/chat/text.ts";
import type { Triage } from "../../../src/domain/triage.ts";
import { layeredFacts } from "../../../src/facts/layered-facts.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import type { Message } from "../../../src/ports/chat.ts";
import { aTeam, dana, type Team } from "../a-team.ts";
import { harmless } from "../harmless.ts";
import { hostileText } from "../hostile-text.ts";
import { aStory } from "./a-story.ts";

const under = "100-SW-AAAA.1001";
type Who = Partial<typeof dana>;

async function press(
  team: Team,
  name: string,
  who: Who = {},
  argument = under,
  fields?: Fields,
): Promise<ActionResult> {
  const action = actions.find((candidate) => candidate.name === name);
  if (action === undefined) throw new Error(`there is no button ${name}`);
  const deps = { context: team.context, logger: createLogger("silent"), newReference: () => "ref-1" };
  const result = await runAction(action, argument, { ...dana, ...who }, deps, fields);
  if ("message" in result && result.kind !== "update") harmless(result.message);
  return result;
}

async function told(pressed: Promise<ActionResult>): Promise<string> {
  const result = await pressed;
  return "message" in result ? (result.message.content ?? "") : "";
}

function labels({ components = [] }: Message): readonly string[] {
  return components.flatMap((row) =>
    "components" in row ? row.components.flatMap((one) => ("label" in one ? [one.label ?? ""] : [])) : [],
  );
}

function ids({ components = [] }: Message): readonly string[] {
  return components.flatMap((row) =>
    "components" in row
      ? row.components.flatMap((one) => ("custom_id" in one && one.custom_id !== undefined ? [one.custom_id] : []))
      : [],
  );
}

async function aTeamWith(title = "An invented title", spec: Parameters<typeof aStory>[1] = {}): Promise<Team> {
  const team = await aTeam();
  await team.context.alerts.stories.put(aStory("SW-AAAA", { title, ...spec }));
  return team;
}

async function triageNow(team: Team): Promise<Triage | undefined> {
  return (await team.context.alerts.stories.get("100-SW-AAAA"))?.triage;
}

describe("an alert's card", () => {
  it("bears three buttons, and the rest under More", async () => {
    const team = await aTeamWith();

    const acknowledged = await press(team, "acknowledge");
    const more = await press(team, "alert-more");

    expect("message" in acknowledged && labels(acknowledged.message)).toEqual(["Acknowledge", "Not relevant", "More"]);
    expect(more.kind === "reply" && labels(more.message)).toEqual([
      "Assign to me",
      "Note",
      "Log",
      "Thread",
      "Reopen",
      "Facts",
      "Propose fact",
      "Mute story 1 h",
      "Mute story 24 h",
    ]);
  });

  it("shows who works on it", async () => {
    const team = await aTeamWith();

    await press(team, "alert-assign");
    const card = await told(press(team, "acknowledge", { userName: "Eva" }));

    expect(card).toMatch(/acknowledged, Eva, <t:\d+:f> · assigned to Dana/u);
    expect((await team.context.alerts.stories.get("100-SW-AAAA"))?.revision).toBe(2);
  });

  it.each([
    ["names", "acknowledged, Dana Vale,"],
    ["initials", "acknowledged, D. V.,"],
    ["nobody", "acknowledged, <t:"],
  ])("shows of people what /settings says: %s", async (who, expected) => {
    const team = await aTeamWith();

    expect(await team.ask("settings", { who })).toContain("from now on");
    expect(await told(press(team, "acknowledge", { userName: "Dana Vale" }))).toContain(expected);
  });

  it("is open again when it is reopened, with what closed it forgotten", async () => {
    const team = await aTeamWith();
    await press(team, "dismiss", {}, under, { why: "old news" });

    await press(team, "alert-reopen");

    expect(await triageNow(team)).toMatchObject({ state: "open" });
    expect(await triageNow(team)).not.toHaveProperty("why");
  });
});

describe("Not relevant", () => {
  it("asks why, and closes the alert with the reason", async () => {
    const team = await aTeamWith();

    const asked = await press(team, "dismiss");
    const closed = await press(team, "dismiss", {}, under, { why: "duplicate of yesterday" });

    expect(asked).toMatchObject({
      kind: "form",
      form: { custom_id: `dismiss:${under}`, title: "SW-AAAA: not relevant" },
    });
    expect(closed.kind).toBe("update");
    expect(await triageNow(team)).toMatchObject({
      state: "dismissed",
      changedBy: "Dana",
      why: "duplicate of yesterday",
    });
  });

  it("waits for a second person where the route wants two", async () => {
    const team = await aTeamWith();
    await team.ask("route set", { channel: "1001", one_closes: "no" });

    const first = await told(press(team, "dismiss", {}, under, {}));
    const again = await told(press(team, "dismiss", {}, under, {}));
    const open = await triageNow(team);
    await press(team, "dismiss", { userId: "10", userName: "Eva" }, under, {});

    expect(first).toContain("One more person");
    expect(again).toContain("One more person");
    expect(open?.state).toBe("open");
    expect(await triageNow(team)).toMatchObject({ state: "dismissed", changedBy: "Eva" });
  });

  it.each([
    ["the word that the reason quotes", "all about “cricket”, again", "cricket"],
    ["a word of the title that the watch did not hit", "noise", "invented"],
  ])("offers to leave out %s, and saves it on one more click", async (_what, why, word) => {
    const { team, query } = await aTeamWithWatch();
    await moreNoise(team);

    const closed = await press(team, "dismiss", {}, under, { why });
    const offer = closed.kind === "update" ? closed.aside : undefined;
    const [id = ""] = ids(offer ?? {});
    const saved = await press(team, "tighten", {}, id.replace("tighten:", ""));

    expect(offer?.content).toContain(`(${query}) NOT "${word}"`);
    expect(offer?.content).toContain("Of its alerts until now it drops ");
    expect(await queryNow(team)).toBe(`(${query}) NOT "${word}"`);
    expect("message" in saved && labels(saved.message)).toEqual(["Undo"]);
    await press(team, "loosen", {}, id.replace("tighten:", ""));
    expect(await queryNow(team)).toBe(query);
  });

  it("offers no change to who may not make it", async () => {
    const { team } = await aTeamWithWatch();
    await moreNoise(team);

    const closed = await press(team, "dismiss", { level: "viewer" }, under, { why: "“cricket”" });
    const tried = await told(press(team, "tighten", { level: "viewer" }, "w.cricket"));

    expect(closed.kind === "update" && closed.aside?.content).toContain("A watchlist editor can change it");
    expect(closed.kind === "update" && ids(closed.aside ?? {})).toEqual([]);
    expect(tried).toContain("Only watchlist editors");
  });
});

describe("Mute", () => {
  it("of a story or of its watches is listed, and ended", async () => {
    const { team } = await aTeamWithWatch();

    await press(team, "alert-mute-story-24h");
    await press(team, "alert-mute-watch", {}, `${under}:1h.w`);
    const listed = await team.ask("mute list");
    const choices = await team.suggest("mute end", "mute", "");
    await team.ask("mute end", { mute: "SW-AAAA" });

    expect(listed).toMatch(/watch \*\*Books\*\* until <t:\d+:f>, by Dana\nstory \*\*SW-AAAA\*\* until/u);
    expect(choices.map(({ value }) => value)).toEqual(["Books", "SW-AAAA"]);
    expect((await team.context.server.guilds.get("100"))?.mutes).toMatchObject([{ kind: "watch", id: "w" }]);
    expect(await team.ask("mute end", { mute: "nothing" })).toContain("`/mute list`");
  });

  it("is of the watch that one chose, stands in the channel for all, and is ended there by anybody who reads it", async () => {
    const { team } = await aTeamWithWatch();
    const asked = await press(team, "alert-mute-watch", {}, `${under}:24h.w`);
    const other = await told(press(team, "alert-mute-watch", {}, `${under}:24h.other`));
    if (asked.kind !== "post") throw new Error("nobody else sees it");
    const ended = await press(team, "mute-end", { userName: "Eva", level: "viewer" }, "watch.w");
    const twice = await told(press(team, "mute-end", {}, "watch.w"));

    expect(asked.message.content).toMatch(/🔇 What \*\*ISIS-K\*\* finds is muted by Dana until <t:\d+:f>/u);
    expect(labels(asked.message)).toEqual(["Hear again"]);
    expect(other).toContain("not among those of this alert");
    expect(ended).toMatchObject({
      kind: "update",
      message: { content: "🔔 **Books** is heard again, says Eva.", components: [] },
    });
    expect((await team.context.server.guilds.get("100"))?.mutes).toEqual([]);
    expect(twice).toContain("not muted any more");
  });

  it("of a story stands on its cards until it is heard again", async () => {
    const team = await aTeamWith();

    await press(team, "alert-mute-story-1h");
    const muted = await told(press(team, "acknowledge"));
    await press(team, "mute-end", {}, "story.100-SW-AAAA");
    const heard = await triageNow(team);

    expect(muted).toMatch(/acknowledged, Dana, <t:\d+:f> · muted by Dana until <t:\d+:f>/u);
    expect(heard).toMatchObject({ state: "acknowledged" });
    expect(heard).not.toHaveProperty("muted");
  });

  it("of a watch is for watchlist editors", async () => {
    const { team } = await aTeamWithWatch();

    expect(await told(press(team, "alert-mute-watch", { level: "viewer" }, `${under}:1h.w`))).toContain(
      "Only watchlist editors",
    );
    expect(await told(press(team, "alert-mute-story-1h", { level: "viewer" }))).toContain("SW-AAAA");
  });
});

describe("Facts and Thread", () => {
  it("tell what the facts know of what the reports name, with who says so", async () => {
    const team = await aTeamWith("ISIS-K named in a report about Sanaullah Ghafari");

    const facts = await told(press(team, "alert-facts"));

    expect(facts).toContain("**Sanaullah Ghafari");
    expect(facts).toContain("(UN");
  });

  it("say so where nothing is known", async () => {
    expect(await told(press(await aTeamWith("The weather"), "alert-facts"))).toContain("know nothing");
  });

  it("print, where there are no threads, what the thread would say", async () => {
    const team = await aTeamWith("ISIS-K named in a report");

    const words = await told(press(team, "alert-thread"));

    expect(words).toMatch(/^\*\*All reports\*\*\n• Wire, <t:\d+:f>: «ISIS-K named in a report»/u);
    expect(words).toContain("**What the facts know**");
  });

  it.each(["alert-thread", "alert-facts"])("say no more than the channel is cleared for: %s", async (button) => {
    const team = await aTeamWith("ISIS-K named in a report");
    const statements = team.context.facts.base.statements.map((one) => ({ ...one, tlp: "amber" }) as const);
    const base = layeredFacts({ ...team.context.facts.base, statements }, { guildId: "100", changes: [retracted] });
    const context = { ...team.context, facts: { ...team.context.facts, base, baseFor: () => base } };

    const green = await told(press({ ...team, context }, button));
    await team.ask("route set", { channel: "1001", clearance: "amber" });
    const amber = await told(press({ ...team, context }, button));

    expect(green).not.toContain("**ISIS-K");
    expect(green).toContain("This channel shows facts up to TLP:GREEN only.");
    expect(amber).toContain("**ISIS-K");
    expect(amber).not.toContain("TLP:GREEN only");
  });

  it.each(["sensitive", "restricted"] as const)("keep the words of a %s source out of the thread", async (handling) => {
    const team = await aTeamWith("Of such a source", { handling });

    expect(await told(press(team, "alert-thread"))).not.toContain("Of such a source");
  });
});

/** So that the base is indexed anew. */
const retracted = { kind: "retracted", statementId: "none", at: 0 } as const;

describe("Split", () => {
  const joinedBy = (team: Team, ...sources: readonly string[]) =>
    team.context.alerts.stories.change("100-SW-AAAA", (story) => {
      const [first] = story.reports;
      if (first === undefined) return story;
      const reports = sources.map((name) => ({
        ...first,
        item: { ...first.item, id: `by-${name}` },
        source: { ...first.source, name },
      }));
      return { ...story, reports: [...story.reports, ...reports] };
    });

  it("makes the last report an alert of its own in the same channels, without a ping", async () => {
    const team = await aTeamWith("An invented title", { alerts: [{ channelId: "1001" }, { channelId: "1002" }] });
    await joinedBy(team, "Wireless", "Herald");

    await joinedBy(team, "Latecomer");
    const answer = await told(press(team, "alert-split-any", {}, `${under}:by-Herald`));
    const parted = await team.context.alerts.stories.ofItem("100", "by-Herald");
    const left = await team.context.alerts.stories.get("100-SW-AAAA");

    expect(answer).toContain(`\`${parted?.shortId}\``);
    expect(parted).toMatchObject({ splitFrom: "SW-AAAA", reports: [{ source: { name: "Herald" } }] });
    expect(parted?.alerts.map(({ channelId, mentionRoleId }) => [channelId, mentionRoleId])).toEqual([
      ["1001", undefined],
      ["1002", undefined],
    ]);
    expect(left?.reports.map(({ source }) => source.name)).toEqual(["Wire", "Wireless", "Latecomer"]);
    expect(left?.revision).toBe(1);
  });

  it("is the same however often it is pressed", async () => {
    const team = await aTeamWith();
    await joinedBy(team, "Herald");

    await press(team, "alert-split");
    const again = await told(press(team, "alert-split", {}, `${under}.by-Herald`));

    expect(again).toContain("nothing to split");
    expect(await team.context.alerts.stories.recent("100", 9)).toHaveLength(2);
  });
});

it("does no harm and harms nobody with a hostile title", async () => {
  const team = await aTeamWith(hostileText);

  for (const name of ["alert-more", "alert-thread", "alert-facts", "alert-assign"])
    expect((await press(team, name)).kind).toBe("reply");
  expect((await press(team, "alert-mute-story-1h")).kind).toBe("post");
  const closed = await press(team, "dismiss", {}, under, { why: hostileText.slice(0, 300) });
  harmless(closed.kind === "update" ? (closed.aside ?? { content: md`-` }) : { content: md`-` });
});

it("does nothing to another guild's alert", async () => {
  const team = await aTeamWith("Secret news");
  const names = [
    "alert-more",
    "alert-thread",
    "alert-facts",
    "alert-assign",
    "alert-reopen",
    "alert-split",
    "alert-mute-story-1h",
  ];

  for (const name of [...names, "dismiss"]) {
    const answer = await told(press(team, name, { guildId: "200", channelId: "2001" }));
    expect(answer).toContain("no longer kept");
  }
});

/** Two more alerts that were not relevant: with the one that is closed they are enough to offer a word. */
async function moreNoise({ context }: Team): Promise<void> {
  for (const id of ["SW-BBBB", "SW-CCCC"])
    await context.alerts.stories.put(aStory(id, { title: "invented cricket", triage: { state: "dismissed" } }));
}

async function aTeamWithWatch(): Promise<{ readonly team: Team; readonly query: string }> {
  const team = await aTeamWith();
  const query = "book OR kitob";
  const watch = { id: "w", name: "Books", query, severity: "high", createdAt: 0, createdBy: "Dana" } as const;
  await team.context.watches.lists.change("100", () => [watch]);
  return { team, query };
}

async function queryNow(team: Team): Promise<string | undefined> {
  return (await team.context.watches.lists.of("100")).watches[0]?.query;
}
