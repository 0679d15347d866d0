import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { canaryId } from "../../src/app/canary/canary-fixture.ts";
import type { Match } from "../../src/domain/match.ts";
import { aTeam } from "../commands/a-team.ts";

const t0 = Date.now();

it("takes the matches of servers in turn: the flood of one delays no other's alert", async () => {
  const { repositories } = await aTeam();
  const flood = Array.from({ length: 250 }, (_, n) => aMatch("100", n));

  await repositories.inbox.accept([...flood, aMatch("200", 300)]);
  for (let n = 0; n < 3_000 && (await repositories.inbox.waiting()).length > 0; n += 1) await setTimeout(10);

  // The canary may be on its way.
  const opened = (await repositories.stories.since(t0 - 1)).filter(({ guildId }) => guildId !== canaryId);
  expect(opened).toHaveLength(251);
  expect(opened.findIndex(({ guildId }) => guildId === "200")).toBeLessThan(102);
  const own = opened.filter(({ guildId }) => guildId === "100").flatMap(({ reports }) => reports[0]?.item.id ?? []);
  expect(own).toEqual(flood.map(({ item }) => item.id));
});

/** Each says something else, so that none joins another. */
function aMatch(guildId: string, n: number): Match {
  const word = (at: number) => String.fromCharCode(97 + (at % 26)).repeat(3 + (at % 7));
  const title = `${word(n)}${word(n * 7 + 3)} ${word(n * 3)}${n} ${word(n * 11)}q${n}`;
  const id = `${guildId}-${n}`;
  const item = { id, keys: [id], sourceKey: "s", basis: "guid", seenAt: t0 + n, title, text: "" } as const;
  const watches = [{ watchId: "w", name: "All", severity: "high", hits: [] }] as const;
  const source = { id: "s", name: "S", handling: "open" } as const;
  return { id: `m-${id}`, guildId, item, source, watches, matchedAt: t0 + n, place: n };
}
