import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/domain/story.ts";
import type { Watch } from "../../../src/domain/watch.ts";
import { aTeam } from "../a-team.ts";
import { answeredStory } from "../answered-story.ts";

const watch: Watch = {
  ...{ id: "w", name: "ISIS", query: "ISIS", severity: "high", channelId: "1001" },
  ...{ createdAt: 0, createdBy: "Dana" },
};
const cup = ["ISIS cricket tournament opens", "ISIS cricket result", "Cricket: ISIS eleven win"];

async function aTeamWith(stories: readonly Story[], watches: readonly Watch[] = [watch]) {
  const team = await aTeam();
  await team.repositories.watchlists.change("100", () => watches);
  for (const story of stories) await team.repositories.stories.put(story);
  return team;
}

function many(count: number, make: (at: number) => Story): readonly Story[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

/** Six not relevant of eight, twelve untouched: three quarters are of cricket. */
function eight(): readonly Story[] {
  return [
    ...many(6, (at) => answeredStory({ verdict: "dismissed", title: cup[at % 3] ?? "", afterMinutes: 10 + at })),
    ...many(2, () => answeredStory({ verdict: "acknowledged", title: "ISIS claims an attack", afterMinutes: 40 })),
    ...many(12, () => answeredStory()),
  ];
}

describe("/watch health", () => {
  it("says how people answered, with between what the share lies, to the asker only", async () => {
    const team = await aTeamWith(eight());

    const answer = await team.message("watch health", { watch: "ISIS" });

    expect(answer.content).toContain("20 alerts: 2 acknowledged, 6 not relevant, 12 untouched");
    expect(answer.content).toContain("median time to answer 14 minutes");
    expect(answer.content).toContain("6 of 8 not relevant, 41–93 %.");
    expect(answer.flags).toBe(64);
    expect((await team.message("watch health")).flags).toBe(64);
  });

  it("says below eight verdicts how many are missing, and no more", async () => {
    const team = await aTeamWith(eight().slice(1));

    const answer = await team.message("watch health", { watch: "ISIS" });

    expect(answer.content).toContain("7 of 8 verdicts: 1 more needed.");
    expect(answer.content).not.toContain("cricket");
    expect(answer.content).not.toContain("%");
    expect(answer.components).toBeUndefined();
  });

  it("offers one change with what it would have dropped, which one press saves and one takes back", async () => {
    const team = await aTeamWith(eight());

    const answer = await team.message("watch health", { watch: "ISIS" });
    const saved = await team.press(answer, "Save for ISIS");
    const query = async () => (await team.repositories.watchlists.of("100")).watches[0]?.query;
    const after = await query();
    await team.press(saved, "Undo");

    expect(answer.content).toContain("• words: `cricket` 6 (0)");
    expect(answer.content).toContain("the word is in 6 of the alerts that were not relevant, and in none");
    expect(answer.content).toContain("Of its alerts until now it drops 6 not relevant, 0 acknowledged.");
    expect(answer.components).toHaveLength(1);
    expect(after).toBe('(ISIS) NOT "cricket"');
    expect(await query()).toBe("ISIS");
  });

  it("changes nothing unless somebody presses, and shows a viewer no button", async () => {
    const team = await aTeamWith(eight());

    const answer = await team.message("watch health", { watch: "ISIS" }, { level: "viewer" });

    expect(answer.content).toContain("A watchlist editor can change it:");
    expect(answer.components).toBeUndefined();
    expect((await team.repositories.watchlists.of("100")).watches).toEqual([watch]);
  });

  it("offers no word by which something would be lost that was acknowledged", async () => {
    const hidden = answeredStory({ verdict: "acknowledged", title: "ISIS claims an attack" });
    const [report] = hidden.reports;
    if (report === undefined) throw new Error("no report");
    const inText = { ...hidden, reports: [{ ...report, item: { ...report.item, text: "At a cricket ground." } }] };
    const team = await aTeamWith([...eight(), inText]);

    expect(await team.ask("watch health", { watch: "ISIS" })).not.toContain('NOT "cricket"');
  });

  it("offers a lower severity for the kind of event where no word tells them apart", async () => {
    const titles = ["ISIS alpha", "ISIS bravo", "ISIS gamma", "ISIS delta", "ISIS sierra", "ISIS tango"];
    const team = await aTeamWith([
      ...titles.map((title) => answeredStory({ verdict: "dismissed", title, event: "trial" })),
      ...many(2, () => answeredStory({ verdict: "acknowledged", event: "attack" })),
    ]);

    const answer = await team.message("watch health", { watch: "ISIS" });
    await team.press(answer, "trial medium in ISIS");

    expect(answer.content).toContain("6 not relevant and 0 acknowledged report `trial`");
    expect((await team.repositories.watchlists.of("100")).watches[0]?.severityBy).toEqual({ trial: "medium" });
  });

  it("says which spellings and sources the not relevant share", async () => {
    const hit = { text: "Хоразм", term: "Khorasan" };
    const team = await aTeamWith([
      ...many(6, () => answeredStory({ verdict: "dismissed", title: "Хоразм вилояти", hit, source: "local" })),
      ...many(3, () => answeredStory({ verdict: "acknowledged" })),
    ]);

    const words = await team.ask("watch health", { watch: "ISIS" });

    expect(words).toContain("• spellings: “Хоразм” = Khorasan 6 (0)");
    expect(words).toContain("• sources: The local 6 (0)");
  });

  it("shows nothing of what restricted reports say", async () => {
    const secret = {
      verdict: "dismissed",
      title: "ISIS Omega tournament",
      handling: "restricted",
      event: "trial",
    } as const;
    const team = await aTeamWith(many(9, () => answeredStory(secret)));

    const words = await team.ask("watch health", { watch: "ISIS" });

    expect(words).toContain("9 of 9 not relevant, 70–100 %");
    expect(words).not.toMatch(/omega|tournament|“ISIS”|trial/iu);
    expect(words).toContain("• sources: The wire 9 (0)");
  });

  it("counts only alerts of channels that the asker can see, and names no watch of others", async () => {
    const elsewhere = { ...watch, id: "x", name: "Secret", channelId: "1002" };
    const team = await aTeamWith(
      [
        ...eight(),
        ...many(9, () => answeredStory({ verdict: "dismissed", channelId: "1002", title: "ISIS Omega" })),
        ...many(9, () => answeredStory({ verdict: "dismissed", channelId: "1002", watchId: "x" })),
      ],
      [watch, elsewhere],
    );
    const who = { level: "viewer", sees: async (id: string) => id === "1001" } as const;

    const all = await team.ask("watch health", {}, who);
    const one = await team.ask("watch health", { watch: "ISIS" }, who);
    const other = await team.ask("watch health", { watch: "Secret" }, who);

    expect(all).toContain("1 watch");
    expect(all).not.toContain("Secret");
    expect(one).toContain("6 of 8 not relevant");
    expect(one).not.toMatch(/omega/iu);
    expect(other).toContain("go to channels that you cannot see");
    expect(await team.ask("watch health")).toMatch(/\*\*Secret\*\*[^\n]* 9 of 9[^\n]*\n• \*\*ISIS\*\*[^\n]* 15 of 17/u);
  });

  it("leaves out samples and what was joined, and tells what was not shown from what nobody touched", async () => {
    const sample = answeredStory({ verdict: "dismissed" });
    const [report] = sample.reports;
    if (report === undefined) throw new Error("no report");
    const team = await aTeamWith([
      { ...sample, reports: [{ ...report, source: { ...report.source, sample: true } }] },
      { ...answeredStory({ verdict: "dismissed" }), joinedInto: { storyId: "1", shortId: "SW-1", messages: {} } },
      answeredStory({ delivery: "held" }),
      answeredStory({ delivery: "bundled" }),
      { ...answeredStory(), triage: { state: "open", assignedTo: "Dana" } },
    ]);

    expect(await team.ask("watch health", { watch: "ISIS" })).toContain(
      "3 alerts: 0 acknowledged, 0 not relevant, 1 begun, 1 untouched, 1 not shown yet",
    );
  });

  it("lists fifty watches on pages, and knows nothing of another server's alerts", async () => {
    const watches = Array.from({ length: 50 }, (_, at) => ({ ...watch, id: `w${at}`, name: `Watch ${at}` }));
    const team = await aTeamWith(
      many(9, () => answeredStory({ verdict: "dismissed", guildId: "200" })),
      watches,
    );

    const first = await team.ask("watch health");

    expect(first).toContain("50 watches");
    expect(first.length).toBeLessThanOrEqual(2_000);
    expect(first).toContain("`/watch health page:2` shows the next");
    expect(await team.ask("watch health", { page: "2" })).not.toContain("Watch 0**");
    expect(first).not.toContain("9 not relevant");
  });
});
