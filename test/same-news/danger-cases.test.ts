import { describe, expect, it } from "vitest";
import type { StoryDecision } from "../../src/domain/story-decision.ts";
import { type DangerCase, dangerCases } from "./danger-cases.ts";
import { lastDecision } from "./last-decision.ts";

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
