import { describe, expect, it } from "vitest";
import { aMonth, tokenOf } from "./a-month.ts";
import { archive, flooding, hijacked, misbehaviours, movedForGood } from "./misbehaviours.ts";

describe("a month of a source that", () => {
  for (const [name, misbehave] of Object.entries(misbehaviours)) {
    it(`${name} alerts every true item exactly once`, async () => {
      const { alerts, expected } = await aMonth(misbehave);

      expect(expected.length).toBeGreaterThan(50);
      expect(wrongly(alerts, expected)).toEqual({});
      expect([...alerts.values()].filter((times) => times > 1)).toEqual([]);
    });
  }

  it("is answered by another site for two days alerts every true item exactly once, and nothing of the other site's", async () => {
    const { alerts, expected } = await aMonth(hijacked);

    expect(wrongly(alerts, expected)).toEqual({});
    expect(alerts.get("other")).toBeUndefined();
  });

  it("suddenly shows sixty more items alerts them once, after a person released them", async () => {
    const { alerts, expected } = await aMonth(flooding, "release");

    expect(wrongly(alerts, [...expected, ...archive])).toEqual({});
  });

  it("suddenly shows sixty more items alerts none of them before", async () => {
    const { alerts } = await aMonth(flooding);

    expect(archive.filter((number) => alerts.has(tokenOf(number)))).toEqual([]);
  });

  it("moves for good is asked at its new address after a week", async () => {
    const { state } = await aMonth(movedForGood);

    expect(state?.adopted).toBe("https://new.example.org/rss");
  });
});

/** How often each true item alerted that did not alert once. */
function wrongly(alerts: ReadonlyMap<string, number>, expected: readonly number[]): Readonly<Record<string, number>> {
  const times = expected.map((number) => [tokenOf(number), alerts.get(tokenOf(number)) ?? 0] as const);
  return Object.fromEntries(times.filter(([, count]) => count !== 1));
}
