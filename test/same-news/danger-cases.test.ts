import { describe, expect, it } from "vitest";
import { actorFamilies } from "../../src/app/actor-families.ts";
import { enrichItem } from "../../src/app/enrich-item.ts";
import { eventWorldAtNeed } from "../../src/app/event-world-at-need.ts";
import type { StoryDecision } from "../../src/domain/story-decision.ts";
import { RecentStories } from "../../src/same-news/recent-stories.ts";
import { shippedSettings } from "../shipped-settings.ts";
import { type DangerCase, type DangerItem, dangerCases } from "./danger-cases.ts";
import { matchOfItem } from "./match-of-item.ts";

const midnight = Date.parse("2026-10-19T00:00:00Z");
const hourMs = 3_600_000;
const world = eventWorldAtNeed(shippedSettings);

describe("a report that must not vanish in an earlier story", () => {
  it.each(dangerCases.map((one): [string, DangerCase] => [one.what, one]))("is shown: %s", (_, { items, shownBy }) => {
    const decision = lastDecision(items);

    expect(howShown(decision).filter((how) => shownBy.includes(how))).not.toEqual([]);
  });

  it("is meant to be hidden in half of the cases", () => {
    expect(dangerCases.length).toBeGreaterThanOrEqual(25);
    expect(dangerCases.filter(({ hostile }) => hostile).length).toBeGreaterThanOrEqual(dangerCases.length / 2);
  });
});

function howShown(decision: StoryDecision): readonly string[] {
  return decision.kind === "apart" ? ["apart"] : decision.news.map(({ code }) => code);
}

function lastDecision(items: readonly DangerItem[]): StoryDecision {
  const stories = new RecentStories(72 * hourMs, actorFamilies(shippedSettings.groups));
  let last: StoryDecision = { kind: "apart" };
  for (const [at, [hour, language, title, text, aheadHours = 0]] of items.entries()) {
    const seenAt = midnight + hour * hourMs;
    const published = new Date(seenAt + aheadHours * hourMs).toISOString();
    const enriched = enrichItem({ title, text, language, published, seenAt }, world);
    const match = matchOfItem({ id: `item ${at}`, title, text, language, published, seenAt }, enriched);
    last = stories.find(match);
    const id = last.kind === "join" ? last.storyId : `story ${at}`;
    stories.add({ id, guildId: match.guildId, reports: [{ ...match, joinedAt: seenAt }] });
  }
  return last;
}
