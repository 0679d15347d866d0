import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/domain/story.ts";
import type { Message } from "../../../src/ports/chat.ts";
import { until } from "../../until.ts";
import { aTeam, type Team } from "../a-team.ts";
import { aStory } from "../alert/a-story.ts";

const bo = { userId: "10", userName: "Bo", level: "viewer" } as const;
const cem = { userId: "11", userName: "Cem", level: "viewer" } as const;
const write = "Write three lines and hand over";

describe("a watch", () => {
  it("is taken by one press, which its channel sees once", async () => {
    const team = await aTeam();

    const answer = await team.ask("duty take", {}, bo);
    const again = await team.ask("duty take", {}, bo);

    expect(answer).toContain("The watch is yours");
    expect(again).toContain("The watch is yours");
    expect(await said(team, 1)).toEqual(["👁️ **Bo** has the watch."]);
    expect(await team.ask("duty show", {}, cem)).toMatch(/\*\*Bo\*\* has the watch since <t:\d+:f>/u);
  });

  it("is asked for once where somebody has it, and then both are named", async () => {
    const team = await aTeam();
    await team.ask("duty take", {}, bo);

    const asked = await team.message("duty take", {}, cem);
    const before = await team.ask("duty show");
    await team.press(asked, "Take it from Bo", cem);

    expect(asked.content).toContain("**Bo** has the watch since");
    expect(before).toContain("**Bo** has the watch");
    expect((await said(team, 2)).at(-1)).toBe("👁️ **Cem** took the watch from **Bo**.");
  });

  it("is not taken by a question that was asked before somebody else took it", async () => {
    const team = await aTeam();
    await team.ask("duty take", {}, bo);
    const asked = await team.message("duty take", {}, cem);
    await team.press(await team.message("duty take", {}), "Take it from Bo");

    const late = await team.press(asked, "Take it from Bo", cem);

    expect(late.content).toContain("**Dana** has the watch");
    expect(await team.ask("duty show")).toContain("**Dana** has the watch");
  });

  it("names nobody where the server shows no people", async () => {
    const team = await aTeam();
    await team.ask("settings", { who: "nobody" });

    await team.ask("duty take", {}, bo);
    const asked = await team.message("duty take", {}, cem);
    await team.press(asked, "Take it over", cem);

    expect(await said(team, 2)).toEqual(["👁️ somebody has the watch.", "👁️ somebody took the watch from somebody."]);
    expect(await team.ask("duty show")).not.toMatch(/Bo|Cem/u);
  });

  it("of one server is nothing to another", async () => {
    const team = await aTeam();
    await team.ask("duty take", {}, bo);

    expect(await team.ask("duty show", {}, { guildId: "200" })).toContain("Nobody has the watch");
  });
});

it("leaves a record of who took the watch from whom, and of a handover", async () => {
  const team = await aTeam();
  await team.ask("duty take", {}, bo);
  await team.press(await team.message("duty take", {}, cem), "Take it from Bo", cem);
  await team.fillIn(await team.message("duty handover", {}, cem), write, {}, cem);

  const deeds = [];
  for await (const { by, deeds: done } of team.repositories.audit.newestFirst("100")) deeds.push([by.name, ...done]);

  expect(deeds).toEqual([
    ["Cem", { code: "handed-over", channelId: "1001" }],
    ["Cem", { code: "took-duty", from: "Bo" }],
    ["Bo", { code: "took-duty" }],
  ]);
});

describe("handing over", () => {
  it("posts one message with three lines, and its button takes the watch", async () => {
    const team = await aTeam();
    await team.ask("duty take", {}, bo);
    const lines = { think: "Two sources copy one another", next: "Ask the wire", waiting: " " };
    const preview = await team.message("duty handover", {}, bo);
    await team.fillIn(preview, write, lines, bo);
    await said(team, 2);
    const card = team.posts[1]?.message ?? {};

    const taken = await team.press(card, "I have the watch", cem);

    expect(card.content).toMatch(/^🔁 \*\*Bo\*\* hands over the watch, held since <t:\d+:t>/u);
    expect(card.content).toContain("**What I think:** Two sources copy one another\n**Next step:** Ask the wire");
    expect(card.content).not.toContain("Waiting for");
    expect(taken.content).toContain("✅ **Cem** has the watch since");
    expect(taken.components).toEqual([]);
    expect(await team.ask("duty show")).toMatch(/\*\*Cem\*\* has the watch[\s\S]*by \*\*Bo\*\*[\s\S]*Ask the wire/u);
    expect(await said(team, 2)).toHaveLength(2);
  });

  it("is refused from a preview that is older than a change of the watch", async () => {
    const team = await aTeam();
    await team.ask("duty take", {}, bo);
    const preview = await team.message("duty handover", {}, bo);
    await team.fillIn(preview, write, { next: "first" }, bo);

    const twice = await team.fillIn(preview, write, { next: "second" }, bo);

    expect(twice.content).toContain("nothing was posted");
    expect(await said(team, 2)).toHaveLength(2);
    expect(await team.ask("duty show")).toContain("first");
  });

  it("of somebody else's watch says so, and the button on an older message says who has it now", async () => {
    const team = await aTeam();
    await team.ask("duty take", {}, bo);
    await team.fillIn(await team.message("duty handover", {}, cem), write, {}, cem);
    await said(team, 2);
    const card = team.posts[1]?.message ?? {};
    await team.press(card, "I have the watch", cem);

    const late = await team.press(card, "I have the watch", bo);

    expect(card.content).toMatch(/\*\*Cem\*\* hands over the watch of \*\*Bo\*\*, who had it since/u);
    expect(late.content).toContain("✅ **Cem** has the watch");
    expect(await team.ask("duty show")).toContain("**Cem** has the watch");
  });

  it("is taken by the button of an older message only after that says it was handed over again since", async () => {
    const team = await aTeam();
    await team.fillIn(await team.message("duty handover", {}, bo), write, { next: "first" }, bo);
    await said(team, 1);
    const older = team.posts[0]?.message ?? {};
    await team.ask("duty take", {}, cem);
    await team.fillIn(await team.message("duty handover", {}, cem), write, { next: "second" }, cem);
    await said(team, 3);
    const before = await team.context.duty.of("100");

    const answer = await team.press(older, "I have the watch", bo);
    const hidden = await team.press(older, "I have the watch", { ...bo, sees: async () => false });

    expect(answer.content).toMatch(
      /older one\. \*\*Cem\*\* handed the watch over again .* in <#1001>, and nobody took/u,
    );
    expect(hidden.content).not.toContain("<#");
    expect(await team.context.duty.of("100")).toEqual(before);
    expect((await team.press(answer, "Take the watch", bo)).content).toContain("The watch is yours");
    expect(await team.ask("duty show")).toMatch(/\*\*Bo\*\* has the watch[\s\S]*taken by \*\*Bo\*\*/u);
    expect((await team.press(older, "I have the watch", cem)).content).toContain("**Bo** has the watch");
  });

  it("and taking the watch are not undone, and each says why and what to do instead", async () => {
    const team = await aTeam();
    await team.ask("duty take", {}, bo);
    await team.fillIn(await team.message("duty handover", {}, bo), write, {}, bo);
    const before = await team.context.duty.of("100");

    const ofTaking = await team.ask("audit undo", { number: "1" });
    const ofHandover = await team.ask("audit undo", { number: "2" });

    expect(ofTaking).toContain("people were shown who has the watch");
    expect(ofHandover).toContain("the handover is posted and may have been read. `/duty take` gives you the watch");
    expect(await team.context.duty.of("100")).toEqual(before);
  });

  it("keeps its lines from who cannot see the channel in which it was posted", async () => {
    const team = await aTeam();
    await team.fillIn(await team.message("duty handover", {}, bo), write, { next: "Ask the wire" }, bo);

    const answer = await team.ask("duty show", {}, { ...cem, sees: async (id) => id !== "1001" });

    expect(answer).toContain("in a channel that you cannot see");
    expect(answer).not.toContain("Ask the wire");
  });

  it("lists what is open by severity with whose it is, and what is claimed or not shown", async () => {
    const team = await aTeam();
    await keep(team, aStory("SW-LOW1", { title: "A quiet day" }), { severity: "low" });
    await keep(team, aStory("SW-CRIT", { title: "An explosion in an invented town" }), {
      severity: "critical",
      triage: { state: "open", assignedTo: "Dil" },
    });
    await keep(team, aStory("SW-HIDE", { title: "Told in confidence", handling: "restricted" }));
    await keep(team, aStory("SW-DONE", { triage: { state: "acknowledged" } }));
    await keep(team, aStory("SW-DEAD", { alerts: [{ delivery: { state: "dead" } }] }));

    const [embed] = (await team.message("duty handover", {}, bo)).embeds ?? [];
    const text = embed?.description ?? "";

    expect(text).toMatch(/^\*\*4 open\*\* · 1 critical, 2 high, 1 low · 1 assigned/u);
    expect(text).toMatch(
      /SW-CRIT` CRITICAL · An explosion[^\n]*→ \*\*Dil\*\*\n[\s\S]*SW-HIDE` HIGH · \(not shown here\)[\s\S]*SW-LOW1/u,
    );
    expect(text).not.toContain("Told in confidence");
    expect(text).not.toContain("SW-DONE");
    expect(text).toMatch(/1 refused by Discord, not tried again: `\/alert resend` posts again \(`SW-DEAD`\)/u);
  });

  it("waits as long as the server says, and a mistaken time is explained", async () => {
    const team = await aTeam();

    expect(await team.ask("settings", { handover: "45m" })).toContain("for 45m");
    expect(await team.ask("settings", { handover: "soon" })).toContain("`handover` is a time from 1m to 24h");
  });
});

/** What was posted, once there is so much. */
async function said({ posts }: Team, number: number): Promise<readonly string[]> {
  await until(() => posts.length >= number);
  return posts.map(({ message }: { readonly message: Message }) => message.content ?? "");
}

async function keep({ repositories }: Team, story: Story, given: Partial<Story> = {}): Promise<void> {
  const reports = story.reports.map((report) => ({
    ...report,
    item: { ...report.item, id: story.id, keys: [story.id] },
  }));
  await repositories.stories.put({ ...story, reports, ...given });
}
