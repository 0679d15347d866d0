import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/domain/story.ts";
import { aTeam } from "../a-team.ts";
import { answeredStory } from "../answered-story.ts";
import { aSource } from "./beside-a-site.ts";

async function aTeamWith(stories: readonly Story[]) {
  const catalogue = [aSource("wire", { name: "The *wire*" }), aSource("local", { name: "Local" }), aSource("idle", {})];
  const team = await aTeam({ catalogue });
  for (const story of stories) await team.repositories.stories.put(story);
  return team;
}

function many(count: number, make: (at: number) => Story): readonly Story[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

describe("/source health", () => {
  it("says what share was not relevant, how often it was first and by how much, and what others denied later", async () => {
    const team = await aTeamWith([
      ...many(6, (at) =>
        answeredStory({ verdict: "dismissed", others: [{ source: "local", afterMinutes: 10 + at, news: "denial" }] }),
      ),
      ...many(2, () =>
        answeredStory({ verdict: "acknowledged", source: "local", others: [{ source: "wire", afterMinutes: 5 }] }),
      ),
    ]);

    const wire = await team.message("source health", { source: "wire" });
    const local = await team.ask("source health", { source: "local" });

    expect(wire.content).toContain("6 of 8 not relevant, 41–93 %.");
    expect(wire.content).toContain("6 of 8 first, 41–93 %, median lead 13 minutes.");
    expect(wire.content?.match(/Later denied or corrected by others: (.*)\./u)?.[1]?.split(", ")).toHaveLength(6);
    expect(wire.content).toContain("Nothing is changed by any of this.");
    expect(wire.flags).toBe(64);
    expect(local).toContain("2 of 8 first, 7–59 %, median lead 5 minutes.");
    expect(local).toContain("No other source denied or corrected later what it reported.");
  });

  it("says below eight how many are missing", async () => {
    const team = await aTeamWith(many(3, () => answeredStory({ verdict: "dismissed" })));

    const words = await team.ask("source health", { source: "wire" });

    expect(words).toContain("3 of 8 verdicts: 5 more needed.");
    expect(words).toContain("0 of 8 alerts shared with other sources: 8 more needed.");
    expect(words).not.toContain("%");
  });

  it("takes two that are seen at once for neither first, and knows no lead where reports are no longer kept", async () => {
    const together = many(4, () => answeredStory({ others: [{ source: "local", afterMinutes: 0 }] }));
    const large = many(4, () => ({
      ...answeredStory({ others: [{ source: "local", afterMinutes: 90 }] }),
      earlier: { count: 40, severity: "high", sources: ["idle"], watches: [] } as const,
    }));
    const team = await aTeamWith([...together, ...large]);

    const words = await team.ask("source health", { source: "wire" });

    expect(words).toContain("4 of 8 first, 22–78 %.");
    expect(words).not.toContain("lead");
  });

  it("counts no denial of a restricted report, none of its own and none that came before", async () => {
    const team = await aTeamWith([
      answeredStory({ handling: "restricted", others: [{ source: "local", afterMinutes: 5, news: "denial" }] }),
      answeredStory({ others: [{ source: "wire", afterMinutes: 5, news: "correction" }] }),
      answeredStory({ source: "local", others: [{ source: "wire", afterMinutes: 5, news: "denial" }] }),
    ]);

    expect(await team.ask("source health", { source: "wire" })).toContain("No other source denied");
    expect(await team.ask("source health", { source: "local" })).toContain("Later denied or corrected by others: `SW-");
  });

  it("lists sources with alerts, the surest not relevant first, of channels that the asker can see", async () => {
    const team = await aTeamWith([
      ...many(9, () => answeredStory({ verdict: "acknowledged" })),
      ...many(9, () => answeredStory({ verdict: "dismissed", source: "local", channelId: "1002" })),
    ]);

    const all = await team.ask("source health");
    const some = await team.ask("source health", {}, { sees: async (id) => id === "1001" });

    expect(all).toMatch(/2 sources, 1 source without an alert[^\n]*\n• Local[^\n]*9 of 9[^\n]*\n• The \\\*wire\\\*/u);
    expect(some).toMatch(/1 source, 2 sources without an alert/u);
    expect(some).not.toContain("Local");
  });
});
